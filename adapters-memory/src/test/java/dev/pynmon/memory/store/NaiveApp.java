package dev.pynmon.memory.store;

import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.testkit.scenario.Edge;
import dev.pynmon.testkit.scenario.StoredWorkflowDatum;
import dev.pynmon.testkit.scenario.SubInvocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an application holds, as plain lists without any index: slow and plainly right. */
final class NaiveApp {
  final Map<InvocationId, InvocationState> states = new LinkedHashMap<>();
  final Map<InvocationId, Invocation> records = new LinkedHashMap<>();
  final List<HistoryEntry> history = new ArrayList<>();
  final Map<InvocationId, String> results = new LinkedHashMap<>();
  final Map<InvocationId, String> exceptions = new LinkedHashMap<>();
  final List<QueuedMessage> messages = new ArrayList<>();
  final Set<Edge> edges = new LinkedHashSet<>();
  final Map<RunnerId, Heartbeat> heartbeats = new LinkedHashMap<>();
  final Map<RunnerId, RunnerContext> contexts = new LinkedHashMap<>();
  final Map<RunnerId, Instant> contextTimes = new LinkedHashMap<>();
  final Map<String, AtomicRun> serviceRuns = new LinkedHashMap<>();
  final Map<WorkflowId, WorkflowRun> runs = new LinkedHashMap<>();
  final Set<SubInvocation> members = new LinkedHashSet<>();
  final Map<String, StoredWorkflowDatum> values = new LinkedHashMap<>();
  final Map<DataReference, String> data = new LinkedHashMap<>();
  final Map<DataReference, Instant> dataTimes = new LinkedHashMap<>();

  void removeOlderThan(Instant moment) {
    Set<InvocationId> old = new HashSet<>();
    states.values().stream()
        .filter(state -> state.status().status().isFinal())
        .filter(state -> state.status().at().isBefore(moment))
        .forEach(state -> old.add(state.id()));
    history.stream()
        .filter(entry -> entry.at().isBefore(moment))
        .filter(entry -> !states.containsKey(entry.invocation()))
        .forEach(entry -> old.add(entry.invocation()));
    old.forEach(this::remove);
    removeUnnamed(moment);
  }

  void remove(InvocationId id) {
    WorkflowId workflow = new WorkflowId(id.value());
    states.remove(id);
    records.remove(id);
    history.removeIf(entry -> entry.invocation().equals(id));
    results.remove(id);
    exceptions.remove(id);
    messages.removeIf(message -> message.invocation().equals(id));
    edges.removeIf(edge -> edge.waiter().equals(id) || edge.waited().equals(id));
    runs.remove(workflow);
    members.removeIf(sub -> sub.invocation().equals(id) || sub.workflow().equals(workflow));
    values.values().removeIf(datum -> datum.workflow().equals(workflow));
  }

  private void removeUnnamed(Instant moment) {
    heartbeats.values().removeIf(heartbeat -> heartbeat.last().isBefore(moment));
    serviceRuns
        .values()
        .removeIf(run -> run.start().isBefore(moment) && !run.status().equals("running"));
    Set<RunnerId> named = namedRunners();
    contexts.keySet().removeIf(id -> contextTimes.get(id).isBefore(moment) && !named.contains(id));
    String texts = String.join("\n", texts().toList());
    data.keySet().removeIf(id -> dataTimes.get(id).isBefore(moment) && !texts.contains(id.value()));
  }

  private Set<RunnerId> namedRunners() {
    Set<RunnerId> named = new HashSet<>(heartbeats.keySet());
    history.forEach(entry -> entry.runnerContext().ifPresent(named::add));
    history.forEach(entry -> entry.status().owner().ifPresent(named::add));
    serviceRuns.values().forEach(run -> named.add(run.runner()));
    contexts.values().forEach(context -> context.parentId().ifPresent(named::add));
    return named;
  }

  private Stream<String> texts() {
    return Stream.of(
            records.values().stream()
                .flatMap(record -> record.arguments().serialized().values().stream()),
            results.values().stream(),
            exceptions.values().stream(),
            values.values().stream().map(StoredWorkflowDatum::text))
        .flatMap(all -> all);
  }
}
