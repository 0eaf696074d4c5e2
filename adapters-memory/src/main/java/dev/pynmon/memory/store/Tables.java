package dev.pynmon.memory.store;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.memory.access.Sequence;
import dev.pynmon.memory.broker.MessageTable;
import dev.pynmon.memory.clientdata.ValueTable;
import dev.pynmon.memory.event.EventTable;
import dev.pynmon.memory.invocation.HistoryTable;
import dev.pynmon.memory.invocation.OutcomeTable;
import dev.pynmon.memory.invocation.RecordTable;
import dev.pynmon.memory.orchestrator.EdgeTable;
import dev.pynmon.memory.orchestrator.InvocationTable;
import dev.pynmon.memory.orchestrator.ServiceRunTable;
import dev.pynmon.memory.runner.ContextTable;
import dev.pynmon.memory.runner.HeartbeatTable;
import dev.pynmon.memory.trigger.RunTable;
import dev.pynmon.memory.workflow.WorkflowTable;

/** All data of one application. Guarded by its lock. */
record Tables(
    MessageTable messages,
    InvocationTable invocations,
    EdgeTable edges,
    ServiceRunTable serviceRuns,
    HeartbeatTable heartbeats,
    RecordTable records,
    HistoryTable histories,
    OutcomeTable outcomes,
    ContextTable contexts,
    WorkflowTable workflows,
    ValueTable values,
    EventTable events,
    RunTable triggerRuns,
    Sequence sequence) {
  static Tables empty(PynencRelease release, long epoch) {
    Sequence sequence = new Sequence();
    return new Tables(
        new MessageTable(release.hasQueues()),
        new InvocationTable(sequence),
        new EdgeTable(),
        new ServiceRunTable(),
        new HeartbeatTable(),
        new RecordTable(sequence),
        new HistoryTable(epoch, sequence),
        new OutcomeTable(),
        new ContextTable(),
        new WorkflowTable(),
        new ValueTable(),
        new EventTable(),
        new RunTable(),
        sequence);
  }

  void clear(Component component) {
    switch (component) {
      case BROKER -> messages.clear();
      case ORCHESTRATOR -> clearOrchestrator();
      case STATE_BACKEND -> clearStateBackend();
      case CLIENT_DATA_STORE -> values.clear();
      case TRIGGER -> clearTrigger();
    }
  }

  /** Takes an invocation out of every table. */
  void remove(InvocationId id) {
    messages.remove(id);
    invocations.remove(id);
    edges.remove(id);
    records.remove(id);
    histories.remove(id);
    outcomes.remove(id);
    workflows.remove(id);
  }

  int size() {
    return messages.size()
        + invocations.size()
        + edges.size()
        + serviceRuns.size()
        + heartbeats.size()
        + records.size()
        + histories.size()
        + outcomes.size()
        + contexts.size()
        + workflows.size()
        + values.size()
        + events.size()
        + triggerRuns.size();
  }

  private void clearTrigger() {
    events.clear();
    triggerRuns.clear();
  }

  private void clearOrchestrator() {
    invocations.clear();
    edges.clear();
    serviceRuns.clear();
    heartbeats.clear();
  }

  private void clearStateBackend() {
    records.clear();
    histories.clear();
    outcomes.clear();
    contexts.clear();
    workflows.clear();
  }
}
