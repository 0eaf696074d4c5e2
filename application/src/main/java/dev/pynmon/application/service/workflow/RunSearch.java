package dev.pynmon.application.service.workflow;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which invocations define a run that was recorded, in batches. Up to pynenc 0.2.4 a task may
 * define a workflow in one invocation and be a part of another in the next. For one thread.
 */
final class RunSearch {
  private final Visit visit;
  private final Map<WorkflowId, WorkflowRun> known = new HashMap<>();

  RunSearch(Visit visit) {
    this.visit = visit;
  }

  /** Those of them that define a run, in their order; missing when that cannot be asked. */
  Answer<List<InvocationState>> runs(List<InvocationState> candidates) {
    return read(candidates.stream().map(RunSearch::id).toList())
        .map(found -> candidates.stream().filter(state -> found.containsKey(id(state))).toList());
  }

  /** Those of these runs that were recorded; missing when that cannot be asked. */
  Answer<Map<WorkflowId, WorkflowRun>> read(Collection<WorkflowId> ids) {
    List<WorkflowId> asked = ids.stream().distinct().toList();
    Answer<Map<WorkflowId, WorkflowRun>> found =
        visit.stateBackend(store -> Batches.ask(asked, batch -> store.workflows().of(batch)));
    found.available().ifPresent(known::putAll);
    return found;
  }

  /** A run that was found before. */
  Optional<WorkflowRun> find(WorkflowId id) {
    return Optional.ofNullable(known.get(id));
  }

  /** The run that an invocation may define. */
  static WorkflowId id(InvocationState state) {
    return new WorkflowId(state.id().value());
  }
}
