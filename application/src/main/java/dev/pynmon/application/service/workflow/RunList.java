package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.invocation.Registered;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.application.service.query.FilteredWalk;
import dev.pynmon.application.service.query.LastPage;
import dev.pynmon.application.service.query.Walked;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The runs of several types in one list: their invocations in order of registration, of which those
 * that are no recorded run are left out.
 */
final class RunList {
  private static final long COUNT_BOUND = 10_000;

  private final Visit visit;
  private final List<TaskKey> types;
  private final RunSearch search;
  private final Optional<Asked> asked;

  /** Of which a query holds, too, where one is asked. */
  RunList(Visit visit, List<TaskKey> types, Optional<Asked> asked) {
    this.asked = asked;
    this.visit = visit;
    this.types = types;
    this.search = new RunSearch(visit);
  }

  /**
   * A part of the list, or its last page; that of what a query holds nobody knows. Empty when the
   * orchestrator or the state backend cannot be asked.
   *
   * @param total how many runs were recorded
   */
  Optional<Page<WorkflowRunRow>> pageOrLast(PageRequest request, Count total) {
    Optional<Page<WorkflowRunRow>> read = page(request);
    return LastPage.insteadOf(request, read, Optional.of(total))
        .filter(_ -> asked.isEmpty())
        .map(last -> page(last).map(page -> page.instead(last)))
        .orElse(read);
  }

  private Optional<Page<WorkflowRunRow>> page(PageRequest request) {
    Answer<Walked<InvocationState>> walked =
        Answer.flat(
            visit.orchestrator(
                store ->
                    new FilteredWalk<InvocationState>(
                            part -> store.registrations().page(types, part), this::wanted, effort())
                        .walk(request)));
    return walked.available().map(this::page);
  }

  private Answer<List<InvocationState>> wanted(List<InvocationState> some) {
    Answer<List<InvocationState>> runs = search.runs(some);
    return asked.map(query -> Answer.flat(runs.map(query.holding()::apply))).orElse(runs);
  }

  private Effort effort() {
    return asked.map(Asked::effort).orElseGet(() -> Effort.of(FilteredWalk.BUDGET));
  }

  /**
   * What a query asks of runs.
   *
   * @param holding those of some of which it holds
   * @param effort how far it looks
   */
  record Asked(
      Function<List<InvocationState>, Answer<List<InvocationState>>> holding, Effort effort) {}

  private Page<WorkflowRunRow> page(Walked<InvocationState> walked) {
    return new Page<>(
        rows(walked.items()),
        walked.next(),
        walked.previous(),
        walked.searchedBackTo(state -> Registered.at(visit, state)));
  }

  private List<WorkflowRunRow> rows(List<InvocationState> states) {
    if (states.isEmpty()) {
      return List.of();
    }
    List<WorkflowId> ids = states.stream().map(RunSearch::id).toList();
    List<InvocationRow> rows = new InvocationRows(visit).of(states);
    Map<WorkflowId, Count> members =
        visit
            .stateBackend(store -> store.workflows().subInvocationCounts(ids, COUNT_BOUND))
            .available()
            .orElse(Map.of());
    readParents(ids);
    return rows.stream().map(row -> row(row, members)).toList();
  }

  private void readParents(List<WorkflowId> ids) {
    List<WorkflowId> parents =
        ids.stream()
            .flatMap(id -> search.find(id).flatMap(WorkflowRun::parent).stream())
            .filter(parent -> search.find(parent).isEmpty())
            .toList();
    search.read(parents);
  }

  private WorkflowRunRow row(InvocationRow row, Map<WorkflowId, Count> members) {
    WorkflowRun run = search.find(new WorkflowId(row.id().value())).orElseThrow();
    return new WorkflowRunRow(
        run,
        row,
        members.getOrDefault(run.id(), new Count.Exact(0)),
        run.parent().flatMap(search::find).map(WorkflowRun::type));
  }
}
