package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkProspect;
import dev.pynmon.application.port.in.rerun.BulkProspect.SinceFailed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks whether a run is worth it. Cost: two calls for each 1,000, one for each level of callers,
 * one for each 1,000 exceptions where callers failed, and one for each of the first tasks; besides
 * what a run of callers would take is asked of {@value #MOST_LOOKED_AT} tasks at most.
 *
 * @param visit who is asked
 * @param tasks those that would be run again, by task
 * @param runnable which of some a run of them alone would take
 */
record Prospects(
    Visit visit,
    Map<TaskKey, List<InvocationId>> tasks,
    Function<List<InvocationId>, Set<InvocationId>> runnable) {
  /** So many tasks of callers are asked whether a run of them would take any. */
  private static final int MOST_LOOKED_AT = 20;

  BulkProspect look() {
    List<InvocationId> taken = tasks.values().stream().flatMap(Collection::stream).toList();
    Ancestry ancestry = Ancestry.of(visit, taken);
    Map<InvocationId, InvocationState> callers =
        new HashMap<>(visit.states(ancestry.parents().values().stream().distinct().toList()));
    taken.forEach(callers::remove);
    FailedAlike alike = FailedAlike.of(visit, taken, callers.values());
    int called = 0;
    int inVain = 0;
    Set<InvocationId> failed = new LinkedHashSet<>();
    for (InvocationId id : taken) {
      Optional<InvocationId> caller = ancestry.caller(id).filter(callers::containsKey);
      called += caller.map(callers::get).filter(Prospects::isOver).isPresent() ? 1 : 0;
      inVain += caller.filter(each -> alike.are(id, each)).isPresent() ? 1 : 0;
      ancestry
          .topmost(id, each -> callers.containsKey(each) && alike.are(id, each))
          .ifPresent(failed::add);
    }
    return prospect(called, inVain, byTask(failed.stream().map(callers::get).toList()));
  }

  private static boolean isOver(InvocationState state) {
    return state.status().status().isFinal();
  }

  private static boolean hasFailed(InvocationState state) {
    return state.status().status() == KnownStatus.FAILED;
  }

  private static List<Map.Entry<TaskKey, List<InvocationId>>> byTask(List<InvocationState> failed) {
    Map<TaskKey, List<InvocationId>> byTask = new LinkedHashMap<>();
    failed.stream()
        .filter(each -> !each.task().isSystem())
        .forEach(
            each -> byTask.computeIfAbsent(each.task(), _ -> new ArrayList<>()).add(each.id()));
    return byTask.entrySet().stream()
        .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
        .toList();
  }

  /** Without callers that would not be run again by a run of these alone. */
  private BulkProspect prospect(
      int called, int inVain, List<Map.Entry<TaskKey, List<InvocationId>>> failed) {
    List<BulkProspect.Callers> callers =
        failed.stream()
            .limit(MOST_LOOKED_AT)
            .flatMap(each -> callers(each.getKey(), each.getValue()).stream())
            .limit(BulkProspect.MAX_TASKS + 1)
            .toList();
    return new BulkProspect(
        called,
        inVain,
        callers.stream().limit(BulkProspect.MAX_TASKS).toList(),
        callers.size() > BulkProspect.MAX_TASKS || failed.size() > MOST_LOOKED_AT,
        since());
  }

  private Optional<BulkProspect.Callers> callers(TaskKey task, List<InvocationId> failed) {
    List<InvocationId> some = failed.stream().limit(BulkProspect.MAX_CALLERS).toList();
    Set<InvocationId> these = runnable.apply(some);
    return Optional.of(
            new BulkProspect.Callers(
                task, some.stream().filter(these::contains).toList(), failed.size() > some.size()))
        .filter(each -> !each.ids().isEmpty());
  }

  /** From the first to the last; of one at least. */
  private static TimeWindow time(List<InvocationState> some) {
    List<Instant> times = some.stream().map(each -> each.status().at()).sorted().toList();
    return new TimeWindow(times.getFirst(), times.getLast());
  }

  private List<SinceFailed> since() {
    return tasks.entrySet().stream()
        .limit(BulkProspect.MAX_TASKS)
        .flatMap(each -> since(each.getKey(), failed(each.getValue())).stream())
        .toList();
  }

  private List<InvocationState> failed(List<InvocationId> ids) {
    return visit.states(ids).values().stream().filter(Prospects::hasFailed).toList();
  }

  /** Nothing is said where the orchestrator does not answer, or found none and did not end. */
  private Optional<SinceFailed> since(TaskKey task, List<InvocationState> failed) {
    return failed.isEmpty()
        ? Optional.empty()
        : visit
            .orchestrator(
                store ->
                    store
                        .statuses()
                        .page(
                            new StatusFilter(
                                Set.of(KnownStatus.SUCCESS), Optional.of(task), Optional.empty()),
                            PageRequest.first(SinceFailed.MAX)))
            .available()
            .flatMap(page -> since(task, failed, page));
  }

  private static Optional<SinceFailed> since(
      TaskKey task, List<InvocationState> failed, Page<InvocationState> successes) {
    TimeWindow time = time(failed);
    List<Instant> since =
        successes.items().stream()
            .map(each -> each.status().at())
            .filter(at -> at.isAfter(time.from()))
            .toList();
    boolean isUntold = since.isEmpty() && successes.searchedBackTo().isPresent();
    return isUntold
        ? Optional.empty()
        : Optional.of(
            new SinceFailed(
                task,
                failed.size(),
                time,
                since.size(),
                (int) since.stream().filter(at -> at.isAfter(time.to())).count(),
                since.stream().max(Comparator.naturalOrder()),
                successes.items().size(),
                successes.next().isEmpty() && successes.searchedBackTo().isEmpty()));
  }
}
