package dev.pynmon.redis.invocation;

import dev.pynmon.redis.server.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the history by time: what a cursor of the feed counts by itself, so that only parts
 * with something new are read. The younger a part, the shorter, since most entries arrive at once.
 *
 * @param above Unix seconds; entries of this very time are not in it
 * @param upTo Unix seconds; entries of this very time are in it
 */
record Slice(double above, double upTo) {
  /** Seconds by which entries may be dated ahead of the clock and still count as on time. */
  static final double REACH = 30;

  private static final double[] ENDS = {-10, -3, -1, REACH, Double.POSITIVE_INFINITY};

  /** How many slices there are; the last has what is dated ahead. */
  static final int COUNT = 5;

  /** All that lies behind a time, oldest first. */
  static List<Slice> of(double from, double clock) {
    List<Slice> slices = new ArrayList<>();
    double above = from;
    for (double end : ENDS) {
      double upTo = Math.max(above, clock + end);
      slices.add(new Slice(above, upTo));
      above = upTo;
    }
    return slices;
  }

  boolean contains(Mark mark) {
    return mark.score() > above && mark.score() <= upTo;
  }

  /** Whether it is that of the entries dated ahead, which has no end. */
  boolean isAhead() {
    return upTo == Double.POSITIVE_INFINITY;
  }

  /** The lower bound as Redis writes it. */
  String lowest() {
    return "(" + Numbers.text(above);
  }

  /** The upper bound as Redis writes it. */
  String highest() {
    return Numbers.text(upTo);
  }
}
