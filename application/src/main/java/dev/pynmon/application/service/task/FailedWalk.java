package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.failure.EarlierFailures.Found;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.FailureGroups;
import dev.pynmon.domain.failure.Failures;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One walk down what the orchestrator holds as failed, newest registered first. Why they failed is
 * read on the way, since that is what takes long. For one thread.
 */
final class FailedWalk {
  private static final StatusFilter FAILED = StatusFilter.in(KnownStatus.FAILED);
  private static final int PAGE = 250;

  /** So many in all, those with them that failed after the window and are passed by. */
  private static final int MOST = 20_000;

  /** So many nanoseconds from the first on that is found: passing by others costs little. */
  private static final long LONGEST = 1_000_000_000;

  private final Visit visit;
  private final TimeWindow window;
  private final KnownFailures known;
  private final LongSupplier nanos;
  private Effort effort = Effort.of(MOST);
  private final List<Failure> failures = new ArrayList<>();
  private Optional<Instant> last = Optional.empty();
  private long lookedAt;

  FailedWalk(Visit visit, TimeWindow window, KnownFailures known, LongSupplier nanos) {
    this.visit = visit;
    this.window = window;
    this.known = known;
    this.nanos = nanos;
  }

  /** From the newest, or from where an earlier walk ended. */
  Answer<Found> walk(Optional<Cursor> after) {
    Answer<Page<InvocationState>> page = page(after);
    while (goesOn(page)) {
      page = page(page.available().flatMap(Page::next));
    }
    return page.map(this::found);
  }

  private Answer<Page<InvocationState>> page(Optional<Cursor> after) {
    int size = failures.isEmpty() ? PageRequest.MAX_LIMIT : PAGE;
    PageRequest request =
        after
            .map(cursor -> PageRequest.after(size, cursor))
            .orElseGet(() -> PageRequest.first(size));
    Answer<Page<InvocationState>> page =
        visit.orchestrator(store -> store.statuses().page(FAILED, request));
    page.available().map(Page::items).ifPresent(this::add);
    return page;
  }

  private void add(List<InvocationState> page) {
    List<Failure> found =
        page.stream()
            .filter(state -> window.contains(state.status().at()))
            .map(state -> new Failure(state.id(), Optional.of(state.task()), state.status().at()))
            .toList();
    if (failures.isEmpty() && !found.isEmpty()) {
      effort = Effort.within(LONGEST, 0, MOST, nanos);
    }
    known.of(visit, found);
    failures.addAll(found);
    lookedAt += page.size();
    if (!page.isEmpty()) {
      last = Optional.of(page.getLast().status().at());
    }
  }

  private boolean goesOn(Answer<Page<InvocationState>> page) {
    return failures.size() + PAGE <= ShowFailuresUseCase.MAX_EARLIER
        && effort.goesOn(lookedAt)
        && page.available().flatMap(this::next).isPresent();
  }

  private Optional<Cursor> next(Page<InvocationState> page) {
    return isOver(page) ? Optional.empty() : page.next();
  }

  /** All of a page failed before the window, so they were registered before it, as the next are. */
  private boolean isOver(Page<InvocationState> page) {
    return !page.items().isEmpty()
        && page.items().stream().allMatch(state -> state.status().at().isBefore(window.from()));
  }

  private Found found(Page<InvocationState> page) {
    Optional<Cursor> next = next(page);
    Instant from = next.isEmpty() ? window.from() : window.nearest(last.orElse(window.to()));
    TimeWindow part = new TimeWindow(from, window.to());
    List<Failure> newest = failures.stream().sorted(Failure.NEWEST_FIRST).toList();
    Failures all = new Failures(part, from, newest);
    return new Found(part, newest.size(), groups(all), next);
  }

  private List<FailureGroup> groups(Failures all) {
    return FailureGroups.of(all, known.of(visit, all.newest())).stream()
        .sorted(Comparator.comparingLong(FailureGroup::count).reversed())
        .toList();
  }
}
