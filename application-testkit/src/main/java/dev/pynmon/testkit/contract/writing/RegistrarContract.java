package dev.pynmon.testkit.contract.writing;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.ARerun.REGISTRAR;
import static dev.pynmon.testkit.scenario.ARerun.aRerunOf;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocationWithId;
import static dev.pynmon.testkit.scenario.ClientDatum.aValue;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.Registrar;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.scenario.ARerun;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The contract of {@link Registrar}; what of status conditions is noted adapters test themselves.
 */
public abstract class RegistrarContract extends RerunContract {
  private static final int AT_ONCE = 4;
  private static final RegisterOutcome DONE = new RegisterOutcome.Registered(0, List.of());

  private final AnInvocation original =
      anInvocation()
          .withArgument("order", "3")
          .withArgument("note", "\"h\\u00e9llo \\\"you\\\"\"")
          .succeeded("1");

  @ParameterizedTest
  @EnumSource
  void everywhere_itIsRegisteredAsByAClient(Pynenc pynenc) {
    StoreApp app = seed(aScenario().by(pynenc).with(original));
    ARerun again = aRerunOf(original);
    assertThat(register(app, again)).isEqualTo(DONE);
    assertRegistered(app, again, pynenc);
    assertThat(waiting(app, QueueName.DEFAULT)).containsExactly(again.id());
    assertThat(stateBackend(app).contexts().of(List.of(REGISTRAR.id())))
        .isEqualTo(Map.of(REGISTRAR.id(), REGISTRAR));
    assertThat(orchestrator(app).heartbeats().of(List.of(REGISTRAR.id()))).isEmpty();
    assertThat(orchestrator(app).argumentIndex().indexed(List.of(again.stored(pynenc)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void workflow_isItsOwn_withoutRunUntilItRuns(Pynenc pynenc) {
    StoreApp app = seed(aScenario().by(pynenc).with(original));
    ARerun again = aRerunOf(original).startingWorkflow();
    assertThat(register(app, again)).isEqualTo(DONE);
    assertRegistered(app, again, pynenc);
    assertThat(stateBackend(app).workflows().of(List.of(ownWorkflow(again)))).isEmpty();
  }

  @Test
  void memberOfAWorkflow_isOutsideOfIt() {
    AnInvocation order = anInvocation().definingWorkflow().running();
    AnInvocation member = anInvocation().calledBy(order).inWorkflowOf(order).succeeded("1");
    StoreApp app = seed(aScenario().with(order, member));
    ARerun again = aRerunOf(member);
    register(app, again);
    assertRegistered(app, again, Pynenc.V0_4);
    assertThat(stateBackend(app).records().children(order.id(), FIRST).items())
        .containsExactly(member.id());
  }

  @Test
  void original_staysAsItIs() {
    StoreApp app = seed(aScenario().with(original));
    register(app, aRerunOf(original));
    StateBackendStore state = stateBackend(app);
    List<InvocationId> id = List.of(original.id());
    assertThat(state.records().of(id)).isEqualTo(Map.of(original.id(), original.stored()));
    assertThat(history(app, original.id())).hasSameSizeAs(original.history());
    assertThat(orchestrator(app).statuses().of(id))
        .extractingByKey(original.id())
        .extracting(known -> known.status().status())
        .isEqualTo(KnownStatus.SUCCESS);
    assertThat(state.records().children(original.id(), FIRST).items()).isEmpty();
  }

  @Test
  void newOne_isTheNewestRegistered_andTheFeedTellsOfIt() {
    StoreApp app = seed(aScenario().with(original));
    Cursor tail = stateBackend(app).histories().tail();
    ARerun again = aRerunOf(original);
    register(app, again);
    assertThat(orchestrator(app).statuses().page(StatusFilter.ALL, FIRST).items())
        .extracting(InvocationState::id)
        .containsExactly(again.id(), original.id());
    assertThat(stateBackend(app).histories().after(tail, 10))
        .isInstanceOfSatisfying(Feed.Entries.class, feed -> assertTellsOf(feed, again));
  }

  private static void assertTellsOf(Feed.Entries feed, ARerun again) {
    assertThat(feed.entries()).extracting(HistoryEntry::invocation).containsExactly(again.id());
  }

  @Test
  void queueAndPriority_areThoseOfItsMessage() {
    StoreApp app =
        seed(aScenario().with(original).with(aMessage(original.id()).in("mail").withPriority(7)));
    ARerun again = aRerunOf(original).in("mail").withPriority(7.5);
    ARerun later = aRerunOf(original).in("mail").withPriority(-100);
    register(app, later);
    register(app, again);
    assertThat(broker(app).queues().peek(new QueueName("mail"), FIRST).items())
        .extracting(QueuedMessage::invocation, QueuedMessage::priority)
        .containsExactly(
            tuple(again.id(), Optional.of(7.5)),
            tuple(original.id(), Optional.of(7.0)),
            tuple(later.id(), Optional.of(-100.0)));
  }

  @ParameterizedTest
  @EnumSource(names = "V0_4", mode = EnumSource.Mode.EXCLUDE)
  void withoutQueueNames_itGoesToTheOneQueue_behindTheOthers(Pynenc pynenc) {
    StoreApp app = seed(aScenario().by(pynenc).with(original).with(aMessage(original.id())));
    ARerun again = aRerunOf(original).in("mail").withPriority(100);
    register(app, again);
    assertThat(waiting(app, QueueName.DEFAULT)).containsExactly(original.id(), again.id());
    assertThat(waiting(app, new QueueName("mail"))).isEmpty();
  }

  @Test
  void indexed_isFoundByItsArguments() {
    StoreApp app = seed(aScenario().with(original));
    ARerun again = aRerunOf(original).withArgument("order", "4").indexed();
    register(app, again);
    assertRegistered(app, again, Pynenc.V0_4);
    assertThat(orchestrator(app).argumentIndex().indexed(List.of(again.stored(Pynenc.V0_4))))
        .containsExactly(again.id());
    assertThat(orchestrator(app).argumentIndex().registered(original.task(), holding("4")))
        .contains(again.state());
    assertThat(orchestrator(app).argumentIndex().registered(original.task(), holding("3")))
        .isEmpty();
  }

  @Test
  void argumentsOfAnyText_areStoredAsTheyAre() {
    AnInvocation odd =
        anInvocation()
            .withArgument("emoji", "\"\\ud83d\\ude00 é 日本\"")
            .withArgument("pickle", "gARLAy4=\n")
            .withArgument("na:me", "{\"a\": [1, NaN], \"py/tuple\": []}")
            .withArgument("reference", aValue("\"large\"").reference().value());
    StoreApp app = seed(aScenario().with(odd).with(aValue("\"large\"")));
    ARerun again = aRerunOf(odd).indexed();
    assertThat(register(app, again)).isEqualTo(DONE);
    assertRegistered(app, again, Pynenc.V0_4);
  }

  @Test
  void argumentThatIsGone_isNamed_andNothingIsWritten() {
    DataReference gone = DataReference.to("\"gone\"");
    AnInvocation large = anInvocation().withArgument("page", gone.value()).succeeded("1");
    StoreApp app = seed(aScenario().with(large).with(aValue("\"another\"")));
    assertNothingWritten(
        app, aRerunOf(large), ALL, Optional.empty(), new RegisterOutcome.ArgumentGone(gone));
  }

  @Test
  void originalThatIsGone_isToldOf_andNothingIsWritten() {
    AnInvocation purged = anInvocation().withoutRecord().succeeded("1");
    StoreApp app = seed(aScenario().with(purged, original));
    assertNothingWritten(
        app, aRerunOf(purged), ALL, Optional.empty(), new RegisterOutcome.OriginalGone());
  }

  @Test
  void sameAgain_isRegisteredOnce() {
    StoreApp app = seed(aScenario().with(original));
    ARerun again = aRerunOf(original);
    register(app, again);
    assertNothingWritten(app, again, ALL, Optional.empty(), new RegisterOutcome.IdTaken());
  }

  @Test
  void sameAgain_isNoOther_whereOnlyOneMayBe() {
    StoreApp app = seed(aScenario().with(original));
    ARerun again = aRerunOf(original).indexed();
    register(app, again);
    assertNothingWritten(app, again, ALL, Optional.of(holding("3")), new RegisterOutcome.IdTaken());
  }

  @Test
  void idThatOneComponentKnows_isTaken() {
    AnInvocation unrecorded = anInvocation().withoutRecord().running();
    AnInvocation unknown = anInvocation().unknownToOrchestrator();
    StoreApp app = seed(aScenario().with(original, unrecorded, unknown));
    for (AnInvocation taken : List.of(unrecorded, unknown)) {
      ARerun again = aRerunOf(original, taken.id().value());
      assertNothingWritten(app, again, ALL, Optional.empty(), new RegisterOutcome.IdTaken());
    }
  }

  @Test
  void onlyOne_thatIsRegistered_isReturned() {
    AnInvocation waits = anInvocation().withArgument("order", "3").indexed();
    StoreApp app = seed(aScenario().with(original, waits));
    RegisterOutcome existing = new RegisterOutcome.Existing(waits.state());
    assertNothingWritten(
        app, aRerunOf(original).indexed(), ALL, Optional.of(holding("3")), existing);
    assertNothingWritten(
        app, aRerunOf(original).indexed(), ALL, Optional.of(new OnlyOne(Map.of())), existing);
  }

  @Test
  void onlyOne_thatIsAnother_orNotRegisteredAnyMore_standsInNoWay() {
    AnInvocation taken = anInvocation().withArgument("order", "3").indexed().pending();
    AnInvocation other = anInvocation().withArgument("order", "4").indexed();
    AnInvocation foreign =
        anInvocation().of("shop.tasks.ship").withArgument("order", "3").indexed();
    StoreApp app = seed(aScenario().with(original, taken, other, foreign));
    ARerun again = aRerunOf(original).indexed();
    assertThat(
            repairs(app).registrar().register(again.invocation(), ALL, Optional.of(holding("3"))))
        .isEqualTo(DONE);
    assertRegistered(app, again, Pynenc.V0_4);
  }

  @Test
  void onlyOne_withoutRecord_standsInTheWay_onlyWhereRecordsLieElsewhere() {
    AnInvocation purged = anInvocation().withArgument("order", "3").indexed().withoutRecord();
    StoreApp app = seed(aScenario().with(original, purged));
    ARerun again = aRerunOf(original).indexed();
    Set<Component> withoutRecords = EnumSet.of(Component.ORCHESTRATOR, Component.BROKER);
    RegisterOutcome existing = new RegisterOutcome.Existing(purged.state());
    assertNothingWritten(app, again, withoutRecords, Optional.of(holding("3")), existing);
    assertThat(
            repairs(app).registrar().register(again.invocation(), ALL, Optional.of(holding("3"))))
        .isEqualTo(DONE);
    assertRegistered(app, again, Pynenc.V0_4);
  }

  @Test
  void atOnce_onlyOneIsRegistered() {
    Scenario scenario = aScenario().with(original);
    StoreApp app = seed(scenario);
    List<RegisterOutcome> outcomes =
        atOnce(
            () ->
                repairs(app)
                    .registrar()
                    .register(
                        aRerunOf(original).indexed().invocation(), ALL, Optional.of(holding("3"))));
    assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
    assertThat(outcomes)
        .filteredOn(RegisterOutcome.Existing.class::isInstance)
        .hasSize(AT_ONCE - 1);
    assertThat(waiting(app, QueueName.DEFAULT)).hasSize(1);
  }

  @Test
  void atOnce_oneIdIsTakenOnce() {
    StoreApp app = seed(aScenario().with(original));
    ARerun again = aRerunOf(original);
    List<RegisterOutcome> outcomes = atOnce(() -> register(app, again));
    assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
    assertThat(outcomes).filteredOn(new RegisterOutcome.IdTaken()::equals).hasSize(AT_ONCE - 1);
    assertThat(waiting(app, QueueName.DEFAULT)).containsExactly(again.id());
  }

  private static List<RegisterOutcome> atOnce(Supplier<RegisterOutcome> each) {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<CompletableFuture<RegisterOutcome>> begun =
          IntStream.range(0, AT_ONCE)
              .mapToObj(_ -> CompletableFuture.supplyAsync(each, threads))
              .toList();
      return begun.stream().map(CompletableFuture::join).toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneComponentAlone_isWrittenAlone(Component component) {
    StoreApp app = seed(aScenario().with(original));
    Map<Component, List<Holding>> before = holdings(app);
    ARerun again = aRerunOf(original).indexed();
    assertThat(
            repairs(app)
                .registrar()
                .register(again.invocation(), EnumSet.of(component), Optional.empty()))
        .isEqualTo(DONE);
    Map<Component, List<Holding>> after = holdings(app);
    for (Component each : Component.values()) {
      boolean isWritten = each == component && keepsInvocations(component);
      assertThat(Objects.equals(after.get(each), before.get(each)))
          .as(each.label())
          .isEqualTo(!isWritten);
    }
  }

  private static boolean keepsInvocations(Component component) {
    return component != Component.CLIENT_DATA_STORE && component != Component.TRIGGER;
  }

  @Test
  void otherComponents_areNotLookedAt() {
    AnInvocation elsewhere =
        anInvocation().withArgument("page", DataReference.to("\"x\"").value()).withoutRecord();
    StoreApp app = seed(aScenario().with(elsewhere));
    Set<Component> parts = EnumSet.of(Component.ORCHESTRATOR, Component.BROKER);
    ARerun again = aRerunOf(elsewhere);
    assertThat(repairs(app).registrar().register(again.invocation(), parts, Optional.empty()))
        .isEqualTo(DONE);
    assertThat(orchestrator(app).statuses().of(List.of(again.id()))).containsKey(again.id());
    assertThat(stateBackend(app).records().of(List.of(again.id()))).isEmpty();
    assertThat(waiting(app, QueueName.DEFAULT)).containsExactly(again.id());
  }

  @Test
  void anotherApplication_isLeftAlone() {
    AnInvocation twin = anInvocationWithId(original.id().value()).succeeded("1");
    StoreApp other = seed(aScenario().with(twin));
    Map<Component, List<Holding>> held = holdings(other);
    StoreApp app = seed(aScenario().with(original));
    register(app, aRerunOf(original).indexed());
    assertThat(holdings(other)).isEqualTo(held);
  }

  @ParameterizedTest
  @EnumSource
  void dialect_isThatOfWhatWasWritten(Pynenc pynenc) {
    StoreApp app = seed(aScenario().by(pynenc).with(original).with(aMessage(original.id())));
    assertThat(repairs(app).dialect(original.id()))
        .isEqualTo(
            new Dialect(
                told(pynenc).everyRootIsWorkflow() ? Workflows.EVERY : Workflows.AS_BEFORE,
                pynenc.hasQueues()));
  }
}
