package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.invocation.MatchingIds;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRole;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the components know of a run.
 *
 * @param id the run
 * @param run its own record, written when it began
 * @param invocation the invocation of the same id
 * @param members what began in it
 * @param memberRows the first of that, oldest registered first
 * @param memberMatches of how many of them a query holds; empty without one
 */
record RunTraces(
    WorkflowId id,
    Optional<WorkflowRun> run,
    InvocationRow invocation,
    RunMembers members,
    List<InvocationRow> memberRows,
    Optional<Count> memberMatches) {

  /** The invocation is joined in one go with what began in it. */
  static RunTraces read(Visit visit, WorkflowId id, WantedMembers wanted) {
    Later<Optional<WorkflowRun>> run = visit.begin(() -> run(visit, id));
    RunMembers members = RunMembers.read(visit, id);
    List<InvocationId> root = List.of(id.definingInvocation());
    Map<InvocationId, InvocationState> states =
        visit
            .orchestrator(store -> store.statuses().of(joined(root, members.ids())))
            .available()
            .orElse(Map.of());
    List<InvocationId> oldest = members.oldest(states);
    Optional<MatchingIds> asked =
        wanted.of(oldest, states).map(answer -> answer.available().orElse(MatchingIds.NONE));
    List<InvocationId> shown =
        asked.map(MatchingIds::ids).orElse(oldest).stream()
            .limit(ShowWorkflowRunUseCase.MAX_MEMBERS)
            .toList();
    List<InvocationRow> rows = new InvocationRows(visit).of(joined(root, shown), states);
    return new RunTraces(
        id,
        run.get(),
        rows.getFirst(),
        members,
        rows.subList(1, rows.size()),
        asked.map(found -> number(found, oldest.size())));
  }

  private static Count number(MatchingIds found, int all) {
    return Count.of(found.ids().size(), found.lookedAt() == all);
  }

  private static Optional<WorkflowRun> run(Visit visit, WorkflowId id) {
    return visit
        .stateBackend(store -> store.workflows().of(List.of(id)))
        .available()
        .map((Map<WorkflowId, WorkflowRun> found) -> found.get(id));
  }

  private static List<InvocationId> joined(List<InvocationId> some, List<InvocationId> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** True when it was recorded, is about to begin, or something began in it. */
  boolean isRun() {
    return run.isPresent() || identity().isPresent() || !members.isEmpty();
  }

  /** True when any component knows an invocation of this id. */
  boolean isInvocation() {
    return invocation.state().isPresent() || invocation.record().isPresent();
  }

  /** The workflow that the invocation says it defines. */
  Optional<WorkflowIdentity> identity() {
    return invocation
        .record()
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast)
        .filter(record -> record.workflowRole() == WorkflowRole.ROOT)
        .flatMap(Invocation::workflow);
  }
}
