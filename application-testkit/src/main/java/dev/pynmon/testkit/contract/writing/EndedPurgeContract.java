package dev.pynmon.testkit.contract.writing;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.ClientDatum.aValue;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link InvocationPurge}. */
public abstract class EndedPurgeContract extends WritingContract {
  private static final PageRequest FIRST = PageRequest.first(100);

  private final AnInvocation order = anInvocation().definingWorkflow().running();
  private final AnInvocation gone =
      anInvocation().calledBy(order).inWorkflowOf(order).withArgument("n", "1").succeeded("2");
  private final AnInvocation failed = anInvocation().calledBy(order).failed("ValueError", "no");
  private final AnInvocation stays =
      anInvocation().calledBy(order).inWorkflowOf(order).withArgument("n", "1").succeeded("2");

  private Scenario scenario() {
    return aScenario()
        .with(order, gone, failed, stays)
        .with(aMessage(gone.id()), aMessage(stays.id()), aMessage(gone.id()))
        .waits(order, gone)
        .waits(gone, stays)
        .waits(order, stays)
        .with(aValue("\"large\""));
  }

  @ParameterizedTest
  @EnumSource
  void broker_losesItsMessages(Pynenc pynenc) {
    StoreApp app = seed(scenario().by(pynenc));
    assertThat(remove(app, Component.BROKER, gone, failed)).isPositive();
    assertThat(broker(app).queues().peek(QueueName.DEFAULT, FIRST).items())
        .extracting(QueuedMessage::invocation)
        .containsExactly(stays.id());
  }

  @ParameterizedTest
  @EnumSource
  void orchestrator_losesStatusAndEdgesAtBothEnds(Pynenc pynenc) {
    StoreApp app = seed(scenario().by(pynenc));
    assertThat(remove(app, Component.ORCHESTRATOR, gone, failed)).isPositive();
    assertThat(orchestrator(app).statuses().page(StatusFilter.ALL, FIRST).items())
        .extracting(InvocationState::id)
        .containsExactlyInAnyOrder(order.id(), stays.id());
    assertThat(orchestrator(app).statuses().totals().byStatus().values()).containsOnly(1L);
    Blocking blocking = orchestrator(app).blocking();
    List<InvocationId> all = List.of(order.id(), gone.id(), stays.id());
    assertThat(blocking.waitersOf(all, 10)).isEqualTo(Map.of(stays.id(), List.of(order.id())));
    assertThat(blocking.waitedForBy(all, 10)).isEqualTo(Map.of(order.id(), List.of(stays.id())));
  }

  @Test
  void orchestrator_leavesAloneWhatIsInNoFinalStatus() {
    StoreApp app = seed(scenario());
    assertThat(remove(app, Component.ORCHESTRATOR, order, gone)).isPositive();
    assertThat(orchestrator(app).statuses().of(List.of(order.id(), gone.id())))
        .containsOnlyKeys(order.id());
    assertThat(orchestrator(app).blocking().waitedForBy(List.of(order.id()), 10))
        .isEqualTo(Map.of(order.id(), List.of(stays.id())));
    assertThat(remove(app, Component.ORCHESTRATOR, order)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void stateBackend_losesRecordHistoryAndOutcome(Pynenc pynenc) {
    StoreApp app = seed(scenario().by(pynenc));
    assertThat(remove(app, Component.STATE_BACKEND, gone, failed)).isPositive();
    StateBackendStore state = stateBackend(app);
    List<InvocationId> all = List.of(gone.id(), failed.id(), stays.id());
    assertThat(state.records().of(all)).containsOnlyKeys(stays.id());
    assertThat(state.histories().of(all, 10)).containsOnlyKeys(stays.id());
    assertThat(state.outcomes().of(List.of(stays.id()), 100)).containsOnlyKeys(stays.id());
    assertThat(state.outcomes().of(List.of(gone.id(), failed.id()), 100).values())
        .allMatch(outcome -> outcome.result().isEmpty() && outcome.exception().isEmpty());
    assertThat(state.records().children(order.id(), FIRST).items()).containsExactly(stays.id());
    assertThat(state.workflows().subInvocations(new WorkflowId(order.id().value()), FIRST).items())
        .containsExactly(stays.id());
    TimeWindow ever = TimeWindow.EVER;
    assertThat(state.histories().window(ever, TimeOrder.OLDEST_FIRST, 100).entries())
        .extracting(HistoryEntry::invocation)
        .contains(stays.id(), order.id())
        .doesNotContain(gone.id(), failed.id());
  }

  @Test
  void stateBackend_losesTheWorkflowOfWhatDefinedIt() {
    AnInvocation outer = anInvocation().of("shop.tasks.outer").definingWorkflow().running();
    AnInvocation inner = anInvocation().calledBy(outer).definingWorkflow().succeeded("1");
    AnInvocation member = anInvocation().calledBy(inner).inWorkflowOf(inner).succeeded("1");
    StoreApp app =
        seed(
            aScenario()
                .with(outer, inner, member)
                .keeps(inner, "counter:step", "3")
                .keeps(outer, "counter:step", "4"));
    WorkflowId outerId = new WorkflowId(outer.id().value());
    WorkflowId innerId = new WorkflowId(inner.id().value());
    assertThat(remove(app, Component.STATE_BACKEND, inner)).isPositive();
    StateBackendStore state = stateBackend(app);
    assertThat(state.workflows().of(List.of(outerId, innerId))).containsOnlyKeys(outerId);
    assertThat(taken(() -> state.workflows().data(innerId, FIRST)).items()).isEmpty();
    assertThat(taken(() -> state.workflows().data(outerId, FIRST)).items()).hasSize(1);
    assertThat(state.workflows().subInvocations(innerId, FIRST).items()).isEmpty();
    assertThat(state.workflows().subInvocations(outerId, FIRST).items()).isEmpty();
    assertThat(state.records().of(List.of(member.id()))).containsOnlyKeys(member.id());
  }

  @Test
  void clientDataAndTriggers_areLeftAlone() {
    StoreApp app = seed(new BusyShop().scenario().with(gone));
    Map<Component, List<Holding>> held = holdings(app);
    assertThat(remove(app, Component.CLIENT_DATA_STORE, gone)).isZero();
    assertThat(remove(app, Component.TRIGGER, gone)).isZero();
    assertThat(holdings(app)).isEqualTo(held);
  }

  @ParameterizedTest
  @EnumSource
  void removedAlready_isNothingToRemove(Component component) {
    StoreApp app = seed(scenario());
    remove(app, component, gone, failed, stays);
    Map<Component, List<Holding>> held = holdings(app);
    assertThat(remove(app, component, gone, failed, stays)).isZero();
    assertThat(holdings(app)).isEqualTo(held);
  }

  @ParameterizedTest
  @EnumSource
  void withoutRecord_itGoesAllTheSame(Component component) {
    AnInvocation unrecorded = anInvocation().withoutRecord().succeeded("1");
    StoreApp app = seed(aScenario().with(unrecorded).with(aMessage(unrecorded.id())));
    EndedInvocation ended = new EndedInvocation(unrecorded.state(), Optional.empty());
    purges(app).invocations(component).remove(List.of(ended));
    assertThat(
            purges(app).all(component).holdings().stream()
                .map(Holding::kind)
                .filter(List.of("messages", "statuses", "history entries", "results")::contains))
        .isEmpty();
  }

  @Test
  void asManyAsOneCallMayTake_goTogether() {
    List<AnInvocation> ended =
        Stream.generate(() -> anInvocation().succeeded("1"))
            .limit(InvocationPurge.MAX_BATCH)
            .toList();
    StoreApp app = seed(aScenario().with(ended).with(order));
    AnInvocation[] all = ended.toArray(AnInvocation[]::new);
    assertThat(remove(app, Component.ORCHESTRATOR, all)).isPositive();
    assertThat(remove(app, Component.STATE_BACKEND, all)).isPositive();
    assertThat(orchestrator(app).statuses().count(StatusFilter.ALL, 10))
        .isEqualTo(new Count.Exact(1));
    assertThat(stateBackend(app).records().count(10)).isEqualTo(new Count.Exact(1));
  }

  @Test
  void byRecord_statusesStay_andNothingGoesOfWhatIsInNoFinalStatus() {
    AnInvocation open = anInvocation().withArgument("n", "1").running();
    StoreApp app = seed(scenario().with(open));
    assertThat(purges(app).invocations(Component.ORCHESTRATOR).removeByRecord(ended(open)))
        .isZero();
    purges(app).invocations(Component.ORCHESTRATOR).removeByRecord(ended(gone, open));
    assertThat(orchestrator(app).statuses().of(List.of(gone.id(), open.id()))).hasSize(2);
  }

  private static long remove(StoreApp app, Component component, AnInvocation... which) {
    return purges(app).invocations(component).remove(ended(which));
  }

  private static List<EndedInvocation> ended(AnInvocation... which) {
    return Stream.of(which)
        .map(each -> new EndedInvocation(each.state(), Optional.of(each.stored())))
        .toList();
  }
}
