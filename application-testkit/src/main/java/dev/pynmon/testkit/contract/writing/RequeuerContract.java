package dev.pynmon.testkit.contract.writing;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.port.out.rerun.Requeuer;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link Requeuer}; that long queues are refused adapters test themselves. */
public abstract class RequeuerContract extends WritingContract {
  private static final Set<Component> ALL = EnumSet.allOf(Component.class);
  private static final QueueName MAIL = new QueueName("mail");
  private static final int AT_ONCE = 4;

  private final AnInvocation stranded = anInvocation();
  private final AnInvocation other = anInvocation();

  @ParameterizedTest
  @EnumSource
  void stranded_getsAMessage_andNothingElse(Pynenc pynenc) {
    StoreApp app = seed(aScenario().by(pynenc).with(stranded, other).with(aMessage(other.id())));
    Map<Component, List<Holding>> before = holdings(app);
    assertThat(requeue(app, stranded)).isEqualTo(RequeueOutcome.QUEUED);
    assertThat(waiting(app, QueueName.DEFAULT)).containsExactly(other.id(), stranded.id());
    Map<Component, List<Holding>> after = holdings(app);
    before.remove(Component.BROKER);
    after.remove(Component.BROKER);
    assertThat(after).isEqualTo(before);
    assertThat(orchestrator(app).statuses().of(List.of(stranded.id())))
        .isEqualTo(Map.of(stranded.id(), stranded.state()));
  }

  @ParameterizedTest
  @EnumSource(names = {"REROUTED", "RETRY"})
  void otherAvailableStatus_isAsGood(KnownStatus status) {
    AnInvocation again = anInvocation().running().then(status);
    StoreApp app = seed(aScenario().with(again));
    assertThat(requeue(app, again)).isEqualTo(RequeueOutcome.QUEUED);
    assertThat(waiting(app, QueueName.DEFAULT)).containsExactly(again.id());
  }

  @Test
  void queueAndPriority_areThoseGiven() {
    StoreApp app = seed(aScenario().with(stranded, other).with(aMessage(other.id()).in("mail")));
    assertThat(repairs(app).requeuer().requeue(stranded.state(), MAIL, 2.5, ALL))
        .isEqualTo(RequeueOutcome.QUEUED);
    assertThat(broker(app).queues().peek(MAIL, PageRequest.first(10)).items())
        .extracting(QueuedMessage::invocation, QueuedMessage::priority)
        .containsExactly(
            tuple(stranded.id(), Optional.of(2.5)), tuple(other.id(), Optional.of(0.0)));
  }

  @Test
  void anyMessageInAnyQueue_isEnough() {
    StoreApp app =
        seed(
            aScenario()
                .with(stranded, other)
                .with(aMessage(other.id()), aMessage(stranded.id()).in("mail"))
                .with(aMessage(other.id()).in("mail")));
    assertRefused(app, stranded.state(), RequeueOutcome.HAS_MESSAGE);
  }

  @ParameterizedTest
  @EnumSource(names = "V0_4", mode = EnumSource.Mode.EXCLUDE)
  void messageInTheOneQueue_isEnough(Pynenc pynenc) {
    StoreApp app =
        seed(
            aScenario()
                .by(pynenc)
                .with(stranded, other)
                .with(aMessage(other.id()), aMessage(stranded.id()), aMessage(other.id())));
    assertRefused(app, stranded.state(), RequeueOutcome.HAS_MESSAGE);
  }

  @Test
  void statusThatIsAnotherByNow_isLeftAlone() {
    InvocationState seen = stranded.state();
    StoreApp app = seed(aScenario().with(stranded.pending(), other));
    assertRefused(app, seen, RequeueOutcome.CHANGED);
  }

  @Test
  void sameStatusOfALaterTime_isAnother() {
    AnInvocation again = anInvocation().running().then(KnownStatus.REROUTED);
    InvocationState seen = again.state();
    StoreApp app = seed(aScenario().with(again.running().then(KnownStatus.REROUTED)));
    assertRefused(app, seen, RequeueOutcome.CHANGED);
  }

  @Test
  void oneThatTheOrchestratorDoesNotKnow_isLeftAlone() {
    StoreApp app = seed(aScenario().with(other, anInvocation().unknownToOrchestrator()));
    assertRefused(app, stranded.state(), RequeueOutcome.CHANGED);
  }

  @ParameterizedTest
  @EnumSource
  void oneThatAnotherWaitsFor_needsNoMessage(Pynenc pynenc) {
    StoreApp app = seed(aScenario().by(pynenc).with(stranded, other).waits(other, stranded));
    assertRefused(app, stranded.state(), RequeueOutcome.AWAITED);
  }

  @ParameterizedTest
  @EnumSource
  void oneThatIsAwaited_andWaitsItself_isStranded(Pynenc pynenc) {
    StoreApp app =
        seed(
            aScenario()
                .by(pynenc)
                .with(stranded, other)
                .waits(other, stranded)
                .waits(stranded, other));
    assertThat(requeue(app, stranded)).isEqualTo(RequeueOutcome.QUEUED);
  }

  @Test
  void oneThatWaitsItself_isStranded() {
    StoreApp app = seed(aScenario().with(stranded, other).waits(stranded, other));
    assertThat(requeue(app, stranded)).isEqualTo(RequeueOutcome.QUEUED);
  }

  @Test
  void withoutTheOrchestrator_onlyMessagesAreLookedAt() {
    InvocationState seen = stranded.state();
    StoreApp app = seed(aScenario().with(stranded.pending(), other).waits(other, stranded));
    Set<Component> broker = EnumSet.of(Component.BROKER);
    Requeuer requeuer = repairs(app).requeuer();
    assertThat(requeuer.requeue(seen, QueueName.DEFAULT, 0, broker))
        .isEqualTo(RequeueOutcome.QUEUED);
    assertThat(requeuer.requeue(seen, QueueName.DEFAULT, 0, broker))
        .isEqualTo(RequeueOutcome.HAS_MESSAGE);
  }

  @Test
  void atOnce_oneMessageIsPushed() {
    StoreApp app = seed(aScenario().with(stranded));
    assertThat(atOnce(app)).containsOnlyOnce(RequeueOutcome.QUEUED).hasSize(AT_ONCE);
    assertThat(waiting(app, QueueName.DEFAULT)).containsExactly(stranded.id());
  }

  private List<RequeueOutcome> atOnce(StoreApp app) {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<CompletableFuture<RequeueOutcome>> begun =
          IntStream.range(0, AT_ONCE)
              .mapToObj(_ -> CompletableFuture.supplyAsync(() -> requeue(app, stranded), threads))
              .toList();
      return begun.stream().map(CompletableFuture::join).toList();
    }
  }

  private static RequeueOutcome requeue(StoreApp app, AnInvocation invocation) {
    return requeue(app, invocation.state());
  }

  private static RequeueOutcome requeue(StoreApp app, InvocationState seen) {
    return repairs(app).requeuer().requeue(seen, QueueName.DEFAULT, 0, ALL);
  }

  private static void assertRefused(StoreApp app, InvocationState seen, RequeueOutcome expected) {
    Map<Component, List<Holding>> before = holdings(app);
    assertThat(requeue(app, seen)).isEqualTo(expected);
    assertThat(holdings(app)).isEqualTo(before);
  }

  private static List<InvocationId> waiting(StoreApp app, QueueName queue) {
    return broker(app).queues().peek(queue, PageRequest.first(10)).items().stream()
        .map(QueuedMessage::invocation)
        .toList();
  }
}
