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
import dev.pynmon.memory.trigger.DefinitionTable;
import dev.pynmon.memory.trigger.RunTable;
import dev.pynmon.memory.workflow.WorkflowTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

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
    DefinitionTable definitions,
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
        new DefinitionTable(),
        sequence);
  }

  /** What a component keeps, in the order in which a purge empties it. */
  List<Part> of(Component component) {
    return switch (component) {
      case BROKER -> List.of(new Part("messages", messages::size, messages::clear));
      case ORCHESTRATOR ->
          List.of(
              new Part("statuses", invocations::size, invocations::clear),
              new Part("edges", edges::size, edges::clear),
              new Part("service runs", serviceRuns::size, serviceRuns::clear),
              new Part("heartbeats", heartbeats::size, heartbeats::clear));
      case STATE_BACKEND ->
          List.of(
              new Part("invocations", records::size, records::clear),
              new Part("history entries", histories::size, histories::clear),
              new Part("results", outcomes::results, outcomes::clearResults),
              new Part("exceptions", outcomes::exceptions, outcomes::clear),
              new Part("runner contexts", contexts::size, contexts::clear),
              new Part("workflow entries", workflows::size, workflows::clear));
      case CLIENT_DATA_STORE -> List.of(new Part("values", values::size, values::clear));
      case TRIGGER ->
          List.of(
              new Part("events", events::size, events::clear),
              new Part("runs", triggerRuns::size, triggerRuns::clear),
              new Part("triggers", definitions::triggerCount, definitions::clearTriggers),
              new Part("conditions", definitions::conditionCount, definitions::clearConditions),
              new Part("valid conditions", definitions::validCount, definitions::clearValid));
    };
  }

  /** How many entries a component has. */
  int size(Component component) {
    return of(component).stream().mapToInt(Part::entries).sum();
  }

  /** Takes an invocation out of a component. */
  void remove(Component component, InvocationId id) {
    switch (component) {
      case BROKER -> messages.remove(id);
      case ORCHESTRATOR -> {
        invocations.remove(id);
        edges.remove(id);
      }
      case STATE_BACKEND -> {
        records.remove(id);
        histories.remove(id);
        outcomes.remove(id);
        workflows.remove(id);
      }
      case CLIENT_DATA_STORE, TRIGGER -> {}
    }
  }

  /** Takes an invocation out of every component. */
  void remove(InvocationId id) {
    for (Component component : Component.values()) {
      remove(component, id);
    }
  }

  int size() {
    return Arrays.stream(Component.values()).mapToInt(this::size).sum();
  }

  /**
   * Entries of one kind.
   *
   * @param kind what they are, in the plural
   * @param size how many there are
   * @param emptying removes them
   */
  record Part(String kind, IntSupplier size, Runnable emptying) {
    int entries() {
      return size.getAsInt();
    }

    /** Removes them all, and tells how many there were. */
    int empty() {
      int gone = entries();
      emptying.run();
      return gone;
    }
  }
}
