package dev.pynmon.application.service.log;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.Explained.Trace;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.PageRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What still names invocations that are gone: histories outlive a purge of the orchestrator, and
 * what they called or started that of the state backend. Five calls for the first thousand.
 */
record PurgedInvocations(Visit visit) {
  /** What names each, as far as anything does. */
  Map<String, Explained> traces(List<InvocationId> gone) {
    List<InvocationId> ids = gone.subList(0, Math.min(PageRequest.MAX_LIMIT, gone.size()));
    Map<String, Explained> traces = new HashMap<>();
    if (!ids.isEmpty()) {
      note(traces, visit.histories(ids).available().orElse(Map.of()).keySet(), Trace.HISTORY);
      note(traces, parents(ids), Trace.CHILD);
      note(traces, workflows(ids), Trace.WORKFLOW);
      note(traces, ofTriggers(ids), Trace.TRIGGER_RUN);
    }
    return traces;
  }

  private static void note(
      Map<String, Explained> traces, Collection<InvocationId> named, Trace trace) {
    named.forEach(id -> traces.putIfAbsent(id.value(), new Explained.Gone(id.value(), trace)));
  }

  private Set<InvocationId> parents(List<InvocationId> ids) {
    return visit
        .stateBackend(store -> store.records().childrenOf(ids, 1).keySet())
        .available()
        .orElse(Set.of());
  }

  private Set<InvocationId> workflows(List<InvocationId> ids) {
    List<WorkflowId> runs = ids.stream().map(id -> new WorkflowId(id.value())).toList();
    return visit
        .stateBackend(store -> store.workflows().of(runs).keySet())
        .available()
        .map(PurgedInvocations::defining)
        .orElse(Set.of());
  }

  private static Set<InvocationId> defining(Set<WorkflowId> runs) {
    return runs.stream().map(WorkflowId::definingInvocation).collect(Collectors.toSet());
  }

  private Set<InvocationId> ofTriggers(List<InvocationId> ids) {
    return new Triggers(visit).runs(runs -> named(runs, ids)).orElse(Set.of());
  }

  private static Set<InvocationId> named(TriggerRuns runs, List<InvocationId> ids) {
    Set<InvocationId> named = new HashSet<>(runs.thatStarted(ids, 1).keySet());
    named.addAll(runs.causedBy(ids, 1).keySet());
    return named;
  }
}
