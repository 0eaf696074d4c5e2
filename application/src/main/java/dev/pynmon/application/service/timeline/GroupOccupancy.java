package dev.pynmon.application.service.timeline;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.SignsOfLife;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TimelineSource;
import dev.pynmon.domain.timeline.TriggerActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What groups of invocations occupied over their lives, in windows and slices of one length and on
 * one scale; what a dead runner left ends where the runner was last heard of. Cost: a call for each
 * 1,000 invocations and one for each 10,000, whatever their histories hold, and where any is at
 * work two more for who is at it.
 *
 * @param groups what each occupied group, in their order
 * @param complete false when histories were too long to read whole
 */
public record GroupOccupancy(List<Group> groups, boolean complete) {
  /** As for the window of an instant: a window needs a length. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  public GroupOccupancy {
    groups = List.copyOf(groups);
  }

  /**
   * One group.
   *
   * @param window the time that is told: from the first change on, as long as the longest life
   * @param span from the first to the last change, or to now while something goes on; empty without
   *     any change
   * @param goesOn true while an invocation of the group has not come to an end
   * @param occupancy what it occupied
   */
  public record Group(
      TimeWindow window, Optional<TimeWindow> span, boolean goesOn, Occupancy occupancy) {}

  /** Reads them all; missing when the histories cannot be read. */
  public static Answer<GroupOccupancy> read(
      Visit visit, List<Set<InvocationId>> groups, Set<OccupancyCategory> categories, Instant now) {
    List<InvocationId> ids = groups.stream().flatMap(Set::stream).distinct().sorted().toList();
    FoundChanges changes = new FoundChanges(now);
    PresentStates present = new PresentStates(visit, now, changes);
    return visit
        .stateBackend(store -> OwnHistories.read(store.histories(), ids, TimeWindow.EVER))
        .map(
            read -> {
              changes.add(read.entries());
              present.learn(ids);
              SignsOfLife signs = signs(visit, new AtWork(changes, present), now);
              Subjects subjects = new Subjects(visit, present);
              return new GroupOccupancy(
                  new Counting(changes, subjects, signs, now).each(groups, categories),
                  read.complete());
            });
  }

  /** When those at work were last heard of, of the first 1,000. */
  private static SignsOfLife signs(Visit visit, AtWork atWork, Instant now) {
    List<RunnerId> busy = atWork.runners().distinct().limit(PageRequest.MAX_LIMIT).toList();
    Runners runners = new Runners(visit);
    runners.learn(busy.stream());
    runners.learnSigns(busy);
    return runners.signs(now);
  }

  /** Counts what was found. */
  private record Counting(FoundChanges changes, Subjects subjects, SignsOfLife signs, Instant now) {
    List<Group> each(List<Set<InvocationId>> groups, Set<OccupancyCategory> categories) {
      List<Optional<TimeWindow>> spans = groups.stream().map(this::span).toList();
      Duration length =
          spans.stream()
              .flatMap(Optional::stream)
              .map(TimeWindow::length)
              .reduce(SHORTEST, (a, b) -> a.compareTo(b) < 0 ? b : a);
      List<TimelineSource> sources =
          groups.stream().map(group -> source(group, window(span(group), length))).toList();
      List<Occupancy> counted =
          sources.stream()
              .map(source -> Occupancy.of(source, TimelineFilter.ALL, categories))
              .toList();
      return IntStream.range(0, groups.size())
          .mapToObj(
              i ->
                  new Group(
                      sources.get(i).window(), spans.get(i), goesOn(groups.get(i)), counted.get(i)))
          .toList();
    }

    private TimeWindow window(Optional<TimeWindow> span, Duration length) {
      Instant from = span.map(TimeWindow::from).orElseGet(() -> now.minus(length));
      return new TimeWindow(from, from.plus(length));
    }

    private Optional<TimeWindow> span(Set<InvocationId> group) {
      Optional<Instant> first =
          group.stream()
              .flatMap(id -> changes.first(id).stream())
              .map(HistoryEntry::at)
              .min(Instant::compareTo);
      Optional<Instant> last =
          group.stream()
              .flatMap(id -> changes.last(id).stream())
              .map(HistoryEntry::at)
              .max(Instant::compareTo);
      return first.map(from -> new TimeWindow(from, end(last.orElse(from), goesOn(group))));
    }

    private Instant end(Instant last, boolean goesOn) {
      return goesOn && now.isAfter(last) ? now : last;
    }

    private boolean goesOn(Set<InvocationId> group) {
      return group.stream()
          .flatMap(id -> changes.last(id).stream())
          .anyMatch(last -> !last.status().status().isFinal());
    }

    private TimelineSource source(Set<InvocationId> group, TimeWindow window) {
      return new TimelineSource(
          window,
          now,
          changes.entries().stream().filter(entry -> group.contains(entry.invocation())).toList(),
          Map.of(),
          subjects.of(group),
          List.of(),
          signs,
          TriggerActivity.NONE);
    }
  }
}
