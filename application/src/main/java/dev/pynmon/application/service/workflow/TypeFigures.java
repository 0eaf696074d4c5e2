package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is counted of workflows. Eleven calls to the stores at most, however many workflows there
 * are.
 */
final class TypeFigures {
  private static final long COUNT_BOUND = 100_000;
  private static final StatusFilter RUNNING =
      StatusFilter.in(KnownStatus.RUNNING, KnownStatus.PAUSED, KnownStatus.RESUMED);
  private static final StatusFilter FAILED = StatusFilter.in(KnownStatus.FAILED);

  private final Visit visit;
  private final List<TaskKey> types;
  private final RunSearch search;

  TypeFigures(Visit visit, List<TaskKey> types) {
    this.visit = visit;
    this.types = types;
    this.search = new RunSearch(visit);
  }

  /** The figures of each, in their order; missing when the state backend cannot be asked. */
  ComponentState<List<WorkflowType>> read() {
    ComponentState<Map<TaskKey, Count>> runs = runCounts(visit, types);
    if (types.isEmpty() || runs.absence().isPresent()) {
      return runs.ask(none -> List.of());
    }
    ComponentState<Function<TaskKey, Count>> running = counts(RUNNING);
    ComponentState<Function<TaskKey, Count>> failed = counts(FAILED);
    Map<TaskKey, InvocationRow> latest = latest();
    return runs.ask(
        counted ->
            types.stream()
                .map(
                    type ->
                        new WorkflowType(
                            type,
                            counted.getOrDefault(type, new Count.Exact(0)),
                            running.ask(of -> of.apply(type)),
                            failed.ask(of -> of.apply(type)),
                            Optional.ofNullable(latest.get(type))))
                .toList());
  }

  /** How many runs of each were recorded. */
  static ComponentState<Map<TaskKey, Count>> runCounts(Visit visit, List<TaskKey> types) {
    return visit.stateBackend(
        store -> types.isEmpty() ? Map.of() : store.workflows().runCounts(types, COUNT_BOUND));
  }

  /** One walk for all types; of one alone its own invocations are walked. */
  private ComponentState<Function<TaskKey, Count>> counts(StatusFilter statuses) {
    StatusFilter wanted =
        types.size() == 1
            ? new StatusFilter(statuses.statuses(), types.stream().findFirst(), Optional.empty())
            : statuses;
    ComponentState<Page<InvocationState>> page =
        visit.orchestrator(
            store ->
                store.statuses().page(wanted, PageRequest.first(ListWorkflowsUseCase.LOOKED_AT)));
    return Visit.flat(
        page.ask(found -> runsAmong(found.items()).ask(runs -> counter(runs, isAll(found)))));
  }

  private ComponentState<List<InvocationState>> runsAmong(List<InvocationState> states) {
    Set<TaskKey> wanted = Set.copyOf(types);
    return search.runs(states.stream().filter(state -> wanted.contains(state.task())).toList());
  }

  private static boolean isAll(Page<InvocationState> page) {
    return page.next().isEmpty() && page.searchedBackTo().isEmpty();
  }

  private static Function<TaskKey, Count> counter(List<InvocationState> runs, boolean all) {
    Map<TaskKey, Long> numbers =
        runs.stream().collect(Collectors.groupingBy(InvocationState::task, Collectors.counting()));
    return type -> {
      long number = numbers.getOrDefault(type, 0L);
      return all ? new Count.Exact(number) : new Count.AtLeast(number);
    };
  }

  private Map<TaskKey, InvocationRow> latest() {
    List<InvocationState> newest =
        visit
            .orchestrator(store -> store.registrations().newest(types, ListWorkflowsUseCase.NEWEST))
            .available()
            .map(found -> found.values().stream().flatMap(List::stream).toList())
            .orElse(List.of());
    Map<TaskKey, InvocationState> runs =
        search.runs(newest).available().orElse(List.of()).stream()
            .collect(Collectors.toMap(InvocationState::task, Function.identity(), (a, b) -> a));
    Map<InvocationId, InvocationRow> rows =
        new InvocationRows(visit)
            .of(List.copyOf(runs.values())).stream()
                .collect(Collectors.toMap(InvocationRow::id, Function.identity()));
    return runs.values().stream()
        .collect(Collectors.toMap(InvocationState::task, state -> row(state, rows)));
  }

  private static InvocationRow row(InvocationState state, Map<InvocationId, InvocationRow> rows) {
    return Optional.ofNullable(rows.get(state.id())).orElseThrow();
  }
}
