package dev.pynmon.memory.list;

import java.time.Instant;
import java.util.Comparator;

/**
 * A time, and a number that tells apart what happened at one time.
 *
 * @param at the time
 * @param number higher for what was written later
 */
public record Moment(Instant at, long number) implements Comparable<Moment> {
  private static final Comparator<Moment> ORDER =
      Comparator.comparing(Moment::at).thenComparingLong(Moment::number);

  /** Before everything of this time. */
  public static Moment startOf(Instant at) {
    return new Moment(at, Long.MIN_VALUE);
  }

  /** Behind everything of this time. */
  public static Moment endOf(Instant at) {
    return new Moment(at, Long.MAX_VALUE);
  }

  @Override
  public int compareTo(Moment other) {
    return ORDER.compare(this, other);
  }
}
