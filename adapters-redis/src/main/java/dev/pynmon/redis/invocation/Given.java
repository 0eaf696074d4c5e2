package dev.pynmon.redis.invocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All that a reader of the feed was given, as far as it matters still: a cursor before it is put
 * into few numbers.
 *
 * @param from entries up to this time are done with
 * @param clock what the clock says
 * @param marks the entries behind that time, oldest first; of those dated ahead perhaps not all
 * @param ahead how many are dated ahead in all
 * @param last the youngest entry there is
 */
record Given(double from, double clock, List<Mark> marks, long ahead, Optional<Mark> last) {
  /** Seconds by which an entry may arrive late. */
  static final double OVERLAP = 30;

  /** How many entries the overlap has at most; where more are written it is shorter. */
  static final int MAX_OVERLAP = 20_000;

  /** How many entries that are dated ahead are read at once, the youngest. */
  static final int MAX_AHEAD = 5_000;

  /** How many of those are remembered until the clock reaches them. */
  private static final int MAX_KEPT_AHEAD = 50_000;

  Given {
    marks = List.copyOf(marks);
  }

  /**
   * What was given after a read.
   *
   * @param before how far the reader was
   * @param all the entries that were given behind that, in any order
   * @param ahead how many are dated ahead in all
   */
  static Given of(FeedCursor before, double clock, Collection<Mark> all, long ahead) {
    List<Mark> marks = new ArrayList<>(all);
    marks.sort(Mark.BY_TIME);
    double from = from(before.from(), clock, marks);
    marks.removeIf(mark -> mark.score() <= from);
    int onTime = Math.toIntExact(marks.stream().filter(mark -> !isAhead(mark, clock)).count());
    marks.subList(onTime, Math.max(onTime, marks.size() - MAX_KEPT_AHEAD)).clear();
    Optional<Mark> last = marks.isEmpty() ? before.last() : Optional.of(marks.getLast());
    return new Given(from, clock, marks, ahead, last);
  }

  /** Never further than the clock and the youngest entry on time, less the overlap. */
  private static double from(double before, double clock, List<Mark> marks) {
    List<Mark> onTime = marks.stream().filter(mark -> mark.score() <= clock).toList();
    if (onTime.isEmpty()) {
      return before;
    }
    int tooMany = onTime.size() - MAX_OVERLAP;
    double full = tooMany > 0 ? onTime.get(tooMany - 1).score() : before;
    return Math.max(full, Math.max(before, onTime.getLast().score() - OVERLAP));
  }

  private static boolean isAhead(Mark mark, double clock) {
    return mark.score() > clock + Slice.REACH;
  }

  FeedCursor cursor() {
    return new FeedCursor(
        from, clock, Slice.of(from, clock).stream().map(this::extent).toList(), last);
  }

  /** Of what is dated ahead another instance reads no more than the youngest. */
  private Extent extent(Slice slice) {
    List<Mark> inside = marks.stream().filter(slice::contains).toList();
    if (!slice.isAhead()) {
      return Extent.of(inside);
    }
    int unread = Math.max(0, inside.size() - MAX_AHEAD);
    Extent youngest = Extent.of(inside.subList(unread, inside.size()));
    return new Extent(Math.max(ahead, inside.size()), youngest.xor());
  }
}
