package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.PartReading;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.List;
import java.util.Map;

/**
 * The invocations and sub-workflows that began in a run.
 *
 * @param ids the first of them by id
 * @param total how many there are
 */
record RunMembers(List<InvocationId> ids, Count total) {
  private static final long COUNT_BOUND = 10_000;

  static RunMembers read(Visit visit, WorkflowId id) {
    Page<InvocationId> first =
        visit
            .stateBackend(
                store ->
                    store
                        .workflows()
                        .subInvocations(id, PageRequest.first(ShowWorkflowRunUseCase.MAX_SORTED)))
            .available()
            .orElse(Page.empty());
    return new RunMembers(
        first.items(),
        first.next().isEmpty() ? new Count.Exact(first.items().size()) : total(visit, id));
  }

  private static Count total(Visit visit, WorkflowId id) {
    return visit
        .stateBackend(store -> store.workflows().subInvocationCounts(List.of(id), COUNT_BOUND))
        .available()
        .map((Map<WorkflowId, Count> counts) -> counts.get(id))
        .orElse(new Count.AtLeast(ShowWorkflowRunUseCase.MAX_SORTED));
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  /** All of these, oldest registered first; what the orchestrator does not know comes last. */
  List<InvocationId> oldest(Map<InvocationId, InvocationState> newestFirst) {
    return PartReading.oldest(ids, newestFirst);
  }
}
