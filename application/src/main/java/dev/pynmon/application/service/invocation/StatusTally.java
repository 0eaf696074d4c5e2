package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.StatusNumbers;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.InvocationFilter.StatusMode;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts how many of a list are in each status. Of all invocations the background knows; else the
 * newest {@value PageRequest#MAX_LIMIT} of the list are counted, and where it is walked no more
 * than a quarter of what a page looks at; of what failed in a time, which are few among very many,
 * the newest so many that failed.
 */
final class StatusTally {
  private static final int SHARE = 4;

  private final Visit visit;
  private final Totals totals;
  private final MatchingInvocations matching;

  StatusTally(Visit visit, Totals totals, MatchingInvocations matching) {
    this.visit = visit;
    this.totals = totals;
    this.matching = matching;
  }

  /**
   * The numbers. Of statuses that invocations ever had nobody knows any; nor are others told before
   * one of these is chosen, for they would be read as how long its list is.
   */
  StatusNumbers of(InvocationFilter filter) {
    InvocationFilter all = filter.inAnyStatus();
    if (filter.statusMode() == StatusMode.HISTORY) {
      return StatusNumbers.UNKNOWN;
    }
    return isOfAll(filter) ? known(filter) : withFailed(newest(all), filter);
  }

  /** What is known of them without counting any. */
  StatusNumbers known(InvocationFilter filter) {
    Optional<StatusTotals> known =
        isOfAll(filter) ? totals.of(visit).available().flatMap(Snapshot::value) : Optional.empty();
    return known.map(StatusNumbers::of).orElse(StatusNumbers.UNKNOWN);
  }

  private static boolean isOfAll(InvocationFilter filter) {
    return filter.inAnyStatus().equals(InvocationFilter.ALL);
  }

  private StatusNumbers newest(InvocationFilter filter) {
    return matching
        .list(visit, filter, PageRequest.first(PageRequest.MAX_LIMIT), SHARE)
        .page()
        .available()
        .map(StatusTally::count)
        .orElse(StatusNumbers.UNKNOWN);
  }

  /** A query would have to be asked of each. */
  private StatusNumbers withFailed(StatusNumbers newest, InvocationFilter filter) {
    boolean isWanted = filter.failedIn().isPresent() && filter.search().isEmpty();
    return newest.isComplete() || !isWanted
        ? newest
        : matching
            .failed(visit, filter, PageRequest.first(PageRequest.MAX_LIMIT), SHARE)
            .total()
            .available()
            .map(count -> newest.with(KnownStatus.FAILED, count))
            .orElse(newest);
  }

  private static StatusNumbers count(Page<Candidate> page) {
    boolean isComplete = page.next().isEmpty() && page.searchedBackTo().isEmpty();
    Count one = Count.of(1, isComplete);
    Map<InvocationStatus, Count> met = new HashMap<>();
    page.items().stream()
        .flatMap(each -> each.state().stream())
        .forEach(state -> met.merge(state.status().status(), one, Count::plus));
    return new StatusNumbers(met, isComplete);
  }
}
