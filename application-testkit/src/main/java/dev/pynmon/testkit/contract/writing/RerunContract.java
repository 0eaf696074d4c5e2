package dev.pynmon.testkit.contract.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.testkit.contract.Behaviour;
import dev.pynmon.testkit.scenario.ARerun;
import dev.pynmon.testkit.scenario.Pynenc;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What contracts of registrations share: words to register, and to look what came of it. */
abstract class RerunContract extends WritingContract {
  protected static final Set<Component> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(Component.class));
  protected static final PageRequest FIRST = PageRequest.first(100);

  protected static RegisterOutcome register(StoreApp app, ARerun again) {
    return repairs(app).registrar().register(again.invocation(), ALL, Optional.empty());
  }

  protected static OnlyOne holding(String order) {
    return new OnlyOne(Map.of("order", order));
  }

  protected static List<InvocationId> waiting(StoreApp app, QueueName queue) {
    return broker(app).queues().peek(queue, FIRST).items().stream()
        .map(QueuedMessage::invocation)
        .toList();
  }

  protected static WorkflowId ownWorkflow(ARerun again) {
    return new WorkflowId(again.id().value());
  }

  /** What the store shows: some pynenc leaves no trace of its own in some. */
  protected final Pynenc told(Pynenc written) {
    boolean isUntold = written == Pynenc.V0_2_4 && cannot(Behaviour.PYNENC_0_2_4);
    return isUntold ? Pynenc.V0_3 : written;
  }

  protected final void assertRegistered(StoreApp app, ARerun again, Pynenc pynenc) {
    List<InvocationId> id = List.of(again.id());
    assertThat(stateBackend(app).records().of(id))
        .isEqualTo(Map.of(again.id(), again.stored(told(pynenc))));
    assertThat(orchestrator(app).statuses().of(id)).isEqualTo(Map.of(again.id(), again.state()));
    assertThat(history(app, again.id())).containsExactly(again.entry());
  }

  protected static List<HistoryEntry> history(StoreApp app, InvocationId id) {
    return stateBackend(app)
        .histories()
        .of(List.of(id), 10)
        .getOrDefault(id, History.EMPTY)
        .entries();
  }

  protected static void assertNothingWritten(
      StoreApp app,
      ARerun again,
      Set<Component> parts,
      Optional<OnlyOne> onlyOne,
      RegisterOutcome expected) {
    Map<Component, List<Holding>> before = holdings(app);
    assertThat(repairs(app).registrar().register(again.invocation(), parts, onlyOne))
        .isEqualTo(expected);
    assertThat(holdings(app)).isEqualTo(before);
  }
}
