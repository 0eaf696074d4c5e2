package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A cluster goes on with what a monitor did to its store. */
class RepairedSimulationTest {
  private static final Set<Component> ALL = EnumSet.allOf(Component.class);
  private static final TaskKey RESIZE = new TaskKey("shop.catalog.resize_image");
  private static final Duration SOON = Duration.ofMinutes(12);

  private final SimulatedCluster cluster = SimulatedCluster.withoutPast(3, SimulatedCluster.START);
  private final StoreApp shop = cluster.openToWrite("shop");
  private final OrchestratorStore orchestrator = shop.orchestrator().available().orElseThrow();
  private final AppRepairs repairs = shop.repairs().orElseThrow();

  @Test
  void registeredAnew_isExecuted_afterItWasRegistered() {
    Invocation original = original();
    NewInvocation again = again(original, original.arguments().serialized(), "mail");
    assertThat(repairs.registrar().register(again, ALL, Optional.empty()))
        .isEqualTo(new RegisterOutcome.Registered(0, List.of()));
    cluster.advance(SOON);
    assertThat(status(again.id()).isFinal()).isTrue();
    assertThat(history(again.id()))
        .extracting(entry -> entry.status().status())
        .startsWith(KnownStatus.REGISTERED, KnownStatus.PENDING, KnownStatus.RUNNING);
    assertThat(history(again.id())).isSortedAccordingTo(HistoryEntry.BY_TIME);
  }

  @Test
  void editedArguments_areThoseItRunsWith() {
    Invocation original = original();
    Map<String, String> edited = new HashMap<>(original.arguments().serialized());
    edited.put("image", "\"a \\\"text\\\" \\u00e9\"");
    NewInvocation again = again(original, edited, "bulk");
    repairs.registrar().register(again, ALL, Optional.empty());
    cluster.advance(SOON);
    assertThat(status(again.id()).isFinal()).isTrue();
  }

  @Test
  void whatLostItsMessage_waits_untilItIsPutBack() {
    Duration begun = untilOneWaits();
    InvocationState one = awaitedByNobody().getFirst();
    cluster.app("shop").purge(Component.BROKER);
    cluster.advance(begun.plusMinutes(3));
    assertThat(awaitedByNobody()).contains(one);
    assertThat(repairs.requeuer().requeue(one, new QueueName("bulk"), 50, ALL))
        .isEqualTo(RequeueOutcome.QUEUED);
    cluster.advance(begun.plus(SOON));
    assertThat(status(one.id()).isFinal()).isTrue();
  }

  @Test
  void schedulerThatIsFreed_goesOn() {
    AtomicRun stuck = stuck();
    Instant now = stuck.start().plus(SOON);
    assertThat(repairs.scheduler().available().orElseThrow().free(stuck, now)).isTrue();
    long later = Duration.between(SimulatedCluster.START, now).toMinutes() + 1;
    cluster.advance(Duration.ofMinutes(later));
    assertThat(cluster.serviceRuns("shop"))
        .anyMatch(
            run -> run.status().equals(AtomicRun.COMPLETED) && run.start().isAfter(stuck.start()));
    cluster.advance(Duration.ofMinutes(later + 50));
    assertThat(cluster.serviceRuns("shop"))
        .filteredOn(run -> run.id().equals(stuck.id()))
        .extracting(AtomicRun::reason)
        .doesNotContain("repaired by hand");
  }

  /** Moves on until something waits that nobody waits for. */
  private Duration untilOneWaits() {
    Duration begun = Duration.ZERO;
    while (awaitedByNobody().isEmpty()) {
      begun = begun.plusSeconds(10);
      assertThat(begun).isLessThan(Duration.ofHours(1));
      cluster.advance(begun);
    }
    return begun;
  }

  /** What is registered, and comes only when its message is found. */
  private List<InvocationState> awaitedByNobody() {
    return waiting().stream().filter(this::isAwaitedByNobody).toList();
  }

  private boolean isAwaitedByNobody(InvocationState state) {
    return orchestrator.blocking().waitersOf(List.of(state.id()), 1).isEmpty();
  }

  private AtomicRun stuck() {
    for (int minute = 50; minute < 120; minute++) {
      cluster.advance(Duration.ofMinutes(minute));
      Instant old = SimulatedCluster.START.plus(Duration.ofMinutes(minute - 3));
      Optional<AtomicRun> found =
          orchestrator.atomicRuns().available().orElseThrow().running(1).stream()
              .filter(run -> run.start().isBefore(old))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new AssertionError("no run was left without an end");
  }

  private Invocation original() {
    InvocationState some =
        orchestrator
            .statuses()
            .page(StatusFilter.of(RESIZE), PageRequest.first(1))
            .items()
            .getFirst();
    return (Invocation)
        shop.stateBackend()
            .available()
            .orElseThrow()
            .records()
            .of(List.of(some.id()))
            .values()
            .iterator()
            .next();
  }

  private static NewInvocation again(
      Invocation original, Map<String, String> arguments, String queue) {
    RunnerContext registrar =
        new RunnerContext(
            new RunnerId("ExternalRunner@monitor-7"),
            "ExternalRunner",
            7,
            "monitor",
            1,
            Optional.empty(),
            Optional.empty());
    return new NewInvocation(
        new InvocationId("00000000-0000-4000-8000-000000000018"),
        original.id(),
        CallKey.of(original.task(), ArgumentsId.of(arguments)),
        Arguments.of(arguments),
        false,
        false,
        new QueueName(queue),
        3,
        registrar,
        SimulatedCluster.START.plusMillis(900));
  }

  private List<InvocationState> waiting() {
    return orchestrator
        .statuses()
        .page(StatusFilter.in(KnownStatus.REGISTERED), PageRequest.first(1_000))
        .items();
  }

  private InvocationStatus status(InvocationId id) {
    return orchestrator.statuses().of(List.of(id)).values().iterator().next().status().status();
  }

  private List<HistoryEntry> history(InvocationId id) {
    return shop.stateBackend()
        .available()
        .orElseThrow()
        .histories()
        .of(List.of(id), 100)
        .values()
        .iterator()
        .next()
        .entries();
  }
}
