package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is counted of workflows. Eleven calls to the stores at most, however many workflows there
 * are: what is looked at is confirmed in one go.
 */
final class TypeKeyFigures {
  private static final long COUNT_BOUND = 10_000;
  private static final StatusFilter RUNNING =
      StatusFilter.in(KnownStatus.RUNNING, KnownStatus.PAUSED, KnownStatus.RESUMED);
  private static final StatusFilter FAILED = StatusFilter.in(KnownStatus.FAILED);

  private final Visit visit;
  private final List<TaskKey> types;
  private final RunSearch search;

  TypeKeyFigures(Visit visit, List<TaskKey> types) {
    this.visit = visit;
    this.types = types;
    this.search = new RunSearch(visit);
  }

  /** The key figures of each, in their order; missing when the state backend cannot be asked. */
  Answer<List<WorkflowType>> read() {
    Answer<Map<TaskKey, Count>> runs = runCounts(visit, types);
    if (types.isEmpty() || runs.absence().isPresent()) {
      return runs.map(_ -> List.of());
    }
    Later<Answer<Page<InvocationState>>> runningOnes = visit.begin(() -> newestIn(RUNNING));
    Later<Answer<Page<InvocationState>>> failedOnes = visit.begin(() -> newestIn(FAILED));
    List<InvocationState> newest = newest();
    Answer<Page<InvocationState>> running = runningOnes.get();
    Answer<Page<InvocationState>> failed = failedOnes.get();
    Answer<Map<WorkflowId, WorkflowRun>> recorded =
        search.read(candidates(running, failed, newest));
    Map<TaskKey, InvocationRow> latest = latest(newest);
    return runs.map(
        counted ->
            types.stream()
                .map(
                    type ->
                        new WorkflowType(
                            type,
                            counted.getOrDefault(type, new Count.Exact(0)),
                            count(type, running, recorded),
                            count(type, failed, recorded),
                            Optional.ofNullable(latest.get(type))))
                .toList());
  }

  /** How many runs of each were recorded. */
  static Answer<Map<TaskKey, Count>> runCounts(Visit visit, List<TaskKey> types) {
    return visit.stateBackend(
        store -> types.isEmpty() ? Map.of() : store.workflows().runCounts(types, COUNT_BOUND));
  }

  /** One walk for all types; of one alone its own invocations are walked. */
  private Answer<Page<InvocationState>> newestIn(StatusFilter statuses) {
    Optional<TaskKey> only = types.size() == 1 ? types.stream().findFirst() : Optional.empty();
    StatusFilter wanted = new StatusFilter(statuses.statuses(), only, Optional.empty());
    return visit.orchestrator(
        store -> store.statuses().page(wanted, PageRequest.first(ListWorkflowsUseCase.LOOKED_AT)));
  }

  private List<InvocationState> newest() {
    return visit
        .orchestrator(store -> store.registrations().newest(types, ListWorkflowsUseCase.NEWEST))
        .available()
        .map(found -> found.values().stream().flatMap(List::stream).toList())
        .orElse(List.of());
  }

  private List<WorkflowId> candidates(
      Answer<Page<InvocationState>> running,
      Answer<Page<InvocationState>> failed,
      List<InvocationState> newest) {
    Set<TaskKey> wanted = Set.copyOf(types);
    Stream<InvocationState> counted =
        Stream.of(running, failed)
            .flatMap(page -> page.available().stream())
            .flatMap(page -> page.items().stream());
    return Stream.concat(counted, newest.stream())
        .filter(state -> wanted.contains(state.task()))
        .map(RunSearch::id)
        .toList();
  }

  private static Answer<Count> count(
      TaskKey type,
      Answer<Page<InvocationState>> looked,
      Answer<Map<WorkflowId, WorkflowRun>> recorded) {
    return Answer.flat(looked.map(page -> recorded.map(runs -> count(type, page, runs))));
  }

  private static Count count(
      TaskKey type, Page<InvocationState> page, Map<WorkflowId, WorkflowRun> recorded) {
    long number =
        page.items().stream()
            .filter(state -> state.task().equals(type))
            .filter(state -> recorded.containsKey(RunSearch.id(state)))
            .count();
    boolean all = page.next().isEmpty() && page.searchedBackTo().isEmpty();
    return Count.of(number, all);
  }

  private Map<TaskKey, InvocationRow> latest(List<InvocationState> newest) {
    Map<TaskKey, InvocationState> runs =
        newest.stream()
            .filter(state -> search.find(RunSearch.id(state)).isPresent())
            .collect(Collectors.toMap(InvocationState::task, Function.identity(), (a, _) -> a));
    return new InvocationRows(visit)
        .of(List.copyOf(runs.values())).stream()
            .collect(
                Collectors.toMap(row -> row.state().orElseThrow().task(), Function.identity()));
  }
}
