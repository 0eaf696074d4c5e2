package dev.pynmon.application.service.task;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.Change;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a task did in some time, of one of which there were so few that they are looked up one
 * by one.
 *
 * @param changes of its invocations, each from its beginning
 * @param knownSince since when none that ended is left out
 */
record SeldomRuns(List<Change> changes, Instant knownSince) {
  /** So many are looked up, those that changed last. */
  private static final int MOST = 300;

  private static final PageRequest NEWEST = PageRequest.first(PageRequest.MAX_LIMIT);

  private static final Comparator<InvocationState> LAST_CHANGED_FIRST =
      Comparator.comparing((InvocationState state) -> state.status().at()).reversed();

  /**
   * Those of a task. Cost: a page of its invocations, and {@value #MOST} histories.
   *
   * @return empty where more were registered in that time than a page holds
   */
  static Optional<SeldomRuns> of(Visit visit, TaskKey task, TimeWindow window) {
    return visit
        .orchestrator(store -> store.statuses().page(StatusFilter.of(task), NEWEST))
        .available()
        .filter(page -> isWhole(page, visit, window))
        .map(page -> of(visit, page.items(), window));
  }

  private static boolean isWhole(Page<InvocationState> page, Visit visit, TimeWindow window) {
    return page.next().isEmpty() || !page.items().isEmpty() && begins(page, visit, window);
  }

  /** Whether the oldest of it was there before the time began. */
  private static boolean begins(Page<InvocationState> page, Visit visit, TimeWindow window) {
    InvocationId oldest = page.items().getLast().id();
    return visit
        .histories(List.of(oldest))
        .available()
        .flatMap(found -> Optional.ofNullable(found.get(oldest)))
        .filter(history -> history.entries().getFirst().at().isBefore(window.from()))
        .isPresent();
  }

  private static SeldomRuns of(Visit visit, List<InvocationState> all, TimeWindow window) {
    List<InvocationState> changed =
        all.stream()
            .filter(state -> state.status().status() != KnownStatus.REGISTERED)
            .filter(state -> !state.status().at().isBefore(window.from()))
            .sorted(LAST_CHANGED_FIRST)
            .toList();
    Map<InvocationId, History> histories =
        visit
            .histories(changed.stream().limit(MOST).map(InvocationState::id).toList())
            .available()
            .orElse(Map.of());
    return new SeldomRuns(
        histories.values().stream()
            .flatMap(history -> history.entries().stream())
            .map(Change::of)
            .toList(),
        changed.size() > MOST ? changed.get(MOST - 1).status().at() : window.from());
  }
}
