package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides by what fits: how activity is drawn, and which invocations have bars.
 *
 * @param form how activity is drawn
 * @param drawn the invocations that are drawn one by one, in the order in which they first appear
 * @param shown what is said of that
 */
record Fit(TimelineForm form, List<Presence> drawn, Shown shown) {
  /** Bars when all would fit; the limit then leaves out the oldest. */
  static Fit of(Timeline timeline, TimelineLook look) {
    List<Presence> all = timeline.presences();
    List<Presence> newest = DrawnFirst.first(all, look.selected());
    int fitting = fitting(newest, timeline, look.limits());
    return fitting == all.size()
        ? bars(all, newest, timeline.window(), look)
        : density(newest, fitting, timeline.window(), look);
  }

  private static Fit bars(
      List<Presence> all, List<Presence> newest, TimeWindow window, TimelineLook look) {
    int limit = look.limits().invocations();
    int number = Math.min(limit, all.size());
    OptionalInt next = number < all.size() ? Shown.nextLimit(limit) : OptionalInt.empty();
    Shown shown =
        new Shown(number, all.size(), all.size(), next, newestPart(newest, number, window));
    return new Fit(TimelineForm.BARS, DrawnFirst.inOrder(all, newest.subList(0, number)), shown);
  }

  /** The same picture as density, where bars turned out to need too many rows. */
  static Fit density(Timeline timeline, TimelineLook look) {
    List<Presence> newest = DrawnFirst.first(timeline.presences(), look.selected());
    int fitting = fitting(newest, timeline, look.limits());
    return density(newest, fitting, timeline.window(), look);
  }

  /** Only what is selected is drawn one by one. */
  private static Fit density(
      List<Presence> newest, int room, TimeWindow window, TimelineLook look) {
    int number = Math.min(look.limits().invocations(), room);
    List<Presence> selected =
        newest.stream()
            .limit(look.limits().invocations())
            .takeWhile(presence -> look.selected().contains(presence.id()))
            .toList();
    Shown shown =
        new Shown(
            selected.size(),
            newest.size(),
            room,
            OptionalInt.empty(),
            newestPart(newest, number, window));
    return new Fit(TimelineForm.DENSITY, selected, shown);
  }

  /** How many marks are left when these bars are drawn. */
  int left(Timeline timeline, TimelineLimits limits) {
    int bars = drawn.stream().mapToInt(Marks::of).sum();
    return limits.marks() - besides(drawn, timeline, limits) - bars;
  }

  private static int fitting(List<Presence> newest, Timeline timeline, TimelineLimits limits) {
    int left = limits.marks() - besides(newest, timeline, limits);
    int number = 0;
    for (Presence presence : newest) {
      left -= Marks.of(presence);
      if (left < 0) {
        return number;
      }
      number++;
    }
    return number;
  }

  /** How many lanes and the runs of the atomic service take. */
  private static int besides(List<Presence> presences, Timeline timeline, TimelineLimits limits) {
    long lanes =
        presences.stream()
            .flatMap(presence -> presence.segments().stream())
            .map(segment -> segment.runner().map(RunnerId::value).orElse(""))
            .distinct()
            .limit(limits.lanes())
            .count();
    return (int) lanes * Marks.LANE + timeline.services().size() * Marks.SERVICE;
  }

  /**
   * The part behind the end of the first invocation that is too many. None when so many go on to
   * the very end: no shorter window helps then.
   */
  private static Optional<TimeWindow> newestPart(
      List<Presence> newest, int number, TimeWindow window) {
    if (number == 0 || number >= newest.size()) {
      return Optional.empty();
    }
    Instant from = Micros.toInstant(Micros.of(newest.get(number).end()) + 1);
    return from.isBefore(window.to())
        ? Optional.of(new TimeWindow(from, window.to()))
        : Optional.empty();
  }
}
