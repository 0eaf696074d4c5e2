package dev.pynmon.redis.invocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a reader of the feed was given, as far as it matters still: a cursor before it is put
 * into few numbers.
 *
 * @param from entries up to this time are done with
 * @param clock what the clock says
 * @param marks the entries behind that time, oldest first; of those dated ahead the youngest {@link
 *     #MAX_AHEAD}
 * @param ahead how many are dated ahead in all
 * @param last the youngest entry there is
 */
record Given(double from, double clock, List<Mark> marks, long ahead, Optional<Mark> last) {
  /** Seconds by which an entry may arrive late. */
  static final double OVERLAP = 30;

  /** How many entries the overlap has at most; where more are written it is shorter. */
  static final int MAX_OVERLAP = 20_000;

  /** How many entries that are dated ahead are told apart. */
  static final int MAX_AHEAD = 5_000;

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
  static Given of(FeedCursor before, double clock, List<Mark> all, long ahead) {
    List<Mark> marks = new ArrayList<>(all);
    marks.sort(Mark.BY_TIME);
    double from = from(before.from(), clock, marks);
    marks.removeIf(mark -> mark.score() <= from);
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

  FeedCursor cursor() {
    List<Extent> extents = new ArrayList<>();
    for (Slice slice : Slice.of(from, clock)) {
      extents.add(Extent.of(marks.stream().filter(slice::contains).toList()));
    }
    Extent youngest = extents.removeLast();
    extents.add(new Extent(Math.max(ahead, youngest.count()), youngest.xor()));
    return new FeedCursor(from, clock, extents, last);
  }
}
