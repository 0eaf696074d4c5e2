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
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.HeldBefore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One walk down what the orchestrator holds as failed, newest registered first. Why they failed is
 * read on the way, since that is what takes long. For one thread.
 */
final class FailedWalk {
  private static final StatusFilter FAILED = StatusFilter.in(KnownStatus.FAILED);
  private static final int PAGE = 250;

  /** An entry of a history is made a little after its status began. */
  private static final Duration SLACK = Duration.ofSeconds(2);

  /** The newest of more entries are not read. */
  private static final int ENTRIES = 100;

  /** Of the time before a part it is not said how many failed. */
  private static final Instant NOTHING_BEFORE = Instant.MAX;

  private final Visit visit;
  private final TimeWindow window;
  private final KnownFailures known;
  private final Reach reach;
  private final List<Failure> others = new ArrayList<>();
  private final Set<InvocationId> told = new HashSet<>();
  private final Map<InvocationId, Failure> failures = new LinkedHashMap<>();
  private Effort effort;
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();
  private int found;
  private int foundLast;
  private long lookedAt;

  FailedWalk(Visit visit, TimeWindow window, KnownFailures known, Reach reach) {
    this.visit = visit;
    this.window = window;
    this.known = known;
    this.reach = reach;
    this.effort = reach.before();
  }

  /** Groups what is found with what is known to have failed behind the window. */
  Answer<ActivityReport> behind(ActivityReport known) {
    others.addAll(known.activity().failures());
    others.forEach(each -> told.add(each.invocation()));
    return page(Optional.empty()).map(page -> together(known, lastFrom(page).next()));
  }

  /**
   * From the newest, or from where an earlier walk ended, until a page does not answer. Missing
   * when the first does not.
   */
  Answer<Found> walk(Optional<Cursor> after) {
    return page(after).map(page -> found(after, lastFrom(page).next()));
  }

  private Page<InvocationState> lastFrom(Page<InvocationState> page) {
    Page<InvocationState> last = page;
    Optional<Page<InvocationState>> next = Optional.of(page);
    while (next.isPresent()) {
      last = next.get();
      next = goesOn(last) ? page(last.next()).available() : Optional.empty();
    }
    return last;
  }

  private Answer<Page<InvocationState>> page(Optional<Cursor> after) {
    PageRequest request = PageRequest.next(size(), after);
    Answer<Page<InvocationState>> page =
        visit.orchestrator(store -> store.statuses().page(FAILED, request));
    page.available().map(Page::items).ifPresent(this::add);
    return page;
  }

  /** What is passed by costs little. */
  private int size() {
    return foundLast == 0 ? PageRequest.MAX_LIMIT : PAGE;
  }

  private void add(List<InvocationState> page) {
    Map<InvocationId, Instant> recorded = recorded(page);
    List<Failure> failed =
        page.stream()
            .map(
                state ->
                    new Failure(
                        state.id(),
                        Optional.of(state.task()),
                        recorded.getOrDefault(state.id(), state.status().at())))
            .filter(failure -> window.contains(failure.at()))
            .filter(failure -> !told.contains(failure.invocation()))
            .toList();
    if (found == 0 && !failed.isEmpty()) {
      effort = reach.since().get();
    }
    known.of(visit, failed);
    failed.forEach(each -> failures.putIfAbsent(each.invocation(), each));
    foundLast = failed.size();
    found += foundLast;
    lookedAt += page.size();
    if (!page.isEmpty()) {
      first = first.or(() -> Optional.of(page.getFirst().status().at()));
      last = Optional.of(page.getLast().status().at());
    }
  }

  /**
   * When histories say that those failed which may have done so in the window: all other pages go
   * by these. Of what has no entry any more the orchestrator tells it.
   */
  private Map<InvocationId, Instant> recorded(List<InvocationState> page) {
    List<InvocationId> ids =
        page.stream()
            .filter(state -> !told.contains(state.id()) && mayBeIn(state.status().at()))
            .map(InvocationState::id)
            .toList();
    Map<InvocationId, Instant> recorded = new HashMap<>();
    if (!ids.isEmpty()) {
      visit
          .stateBackend(store -> store.histories().of(ids, ENTRIES))
          .available()
          .ifPresent(
              histories ->
                  histories.values().stream()
                      .flatMap(history -> history.entries().stream())
                      .filter(entry -> entry.status().status() == KnownStatus.FAILED)
                      .forEach(entry -> recorded.put(entry.invocation(), entry.at())));
    }
    return recorded;
  }

  private boolean mayBeIn(Instant status) {
    return !status.isBefore(window.from().minus(SLACK)) && !status.isAfter(window.to().plus(SLACK));
  }

  /** To the end of the list: what was registered long before may have failed in this time, too. */
  private boolean goesOn(Page<InvocationState> page) {
    return found + size() <= reach.failures()
        && effort.goesOn(lookedAt)
        && !page.items().isEmpty()
        && page.next().isPresent();
  }

  private Found found(Optional<Cursor> after, Optional<Cursor> next) {
    TimeWindow part = part(after, next);
    List<Failure> all = newestFirst();
    return new Found(part, all.size(), groups(new Failures(part, NOTHING_BEFORE, all)), next);
  }

  private ActivityReport together(ActivityReport known, Optional<Cursor> next) {
    Failures all = new Failures(known.activity().window(), NOTHING_BEFORE, newestFirst());
    Optional<Instant> backTo = next.map(_ -> part(Optional.empty(), next).from());
    return known.with(groups(all), new HeldBefore(window.to(), backTo));
  }

  private List<Failure> newestFirst() {
    return Stream.concat(others.stream(), failures.values().stream())
        .sorted(Failure.NEWEST_FIRST)
        .toList();
  }

  /** All that was found lies in it: the order is that of their registration. */
  private TimeWindow part(Optional<Cursor> after, Optional<Cursor> next) {
    List<Instant> times = new ArrayList<>();
    failures.values().forEach(each -> times.add(each.at()));
    times.add(after.isEmpty() ? window.to() : window.nearest(first.orElse(window.to())));
    times.add(next.isEmpty() ? window.from() : window.nearest(last.orElse(window.to())));
    return new TimeWindow(Collections.min(times), Collections.max(times));
  }

  /** The largest first: over so long a time it says little that some were quiet before its end. */
  private List<FailureGroup> groups(Failures all) {
    return FailureGroups.of(all, known.of(visit, all.newest())).stream()
        .sorted(Comparator.comparingLong(FailureGroup::count).reversed())
        .toList();
  }
}
