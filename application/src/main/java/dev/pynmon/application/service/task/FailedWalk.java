package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.failure.EarlierFailures.Found;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.FailureGroups;
import dev.pynmon.domain.failure.Failures;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One walk down what the orchestrator holds as failed, newest registered first. Why they failed is
 * read on the way, since that is what takes long. For one thread.
 */
final class FailedWalk {
  private static final StatusFilter FAILED = StatusFilter.in(KnownStatus.FAILED);
  private static final int PAGE = 250;

  private final Visit visit;
  private final TimeWindow window;
  private final KnownFailures known;
  private final Reach reach;
  private final Map<InvocationId, Failure> failures = new LinkedHashMap<>();
  private Effort effort;
  private Optional<Instant> last = Optional.empty();
  private int found;
  private long lookedAt;

  FailedWalk(Visit visit, TimeWindow window, KnownFailures known, Reach reach) {
    this.visit = visit;
    this.window = window;
    this.known = known;
    this.reach = reach;
    this.effort = reach.before();
  }

  /** These are grouped with what is found; what is found again counts once. */
  FailedWalk with(Collection<Failure> others) {
    others.forEach(each -> failures.put(each.invocation(), each));
    return this;
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
    int size = found == 0 ? PageRequest.MAX_LIMIT : PAGE;
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
    List<Failure> failed =
        page.stream()
            .filter(state -> window.contains(state.status().at()))
            .map(state -> new Failure(state.id(), Optional.of(state.task()), state.status().at()))
            .toList();
    if (found == 0 && !failed.isEmpty()) {
      effort = reach.since().get();
    }
    known.of(visit, failed);
    failed.forEach(each -> failures.putIfAbsent(each.invocation(), each));
    found += failed.size();
    lookedAt += page.size();
    if (!page.isEmpty()) {
      last = Optional.of(page.getLast().status().at());
    }
  }

  private boolean goesOn(Answer<Page<InvocationState>> page) {
    return found + PAGE <= reach.failures()
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
    TimeWindow part = new TimeWindow(from, newest());
    List<Failure> all = failures.values().stream().sorted(Failure.NEWEST_FIRST).toList();
    return new Found(part, all.size(), groups(new Failures(part, from, all)), next);
  }

  /** What is grouped with what is found may lie behind it. */
  private Instant newest() {
    return failures.values().stream()
        .map(Failure::at)
        .filter(window.to()::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(window.to());
  }

  /** Of a time that is over it says nothing that some were quiet before its end. */
  private List<FailureGroup> groups(Failures all) {
    List<FailureGroup> groups = FailureGroups.of(all, known.of(visit, all.newest()));
    return found < all.newest().size()
        ? groups
        : groups.stream().sorted(Comparator.comparingLong(FailureGroup::count).reversed()).toList();
  }
}
