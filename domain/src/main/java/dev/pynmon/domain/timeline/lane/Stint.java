package dev.pynmon.domain.timeline.lane;

import java.time.Instant;

/**
 * When a runner took work, as far as a window shows it: nothing is said of what it did with it.
 *
 * @param first when it took the first; the beginning of the window for what it had by then
 * @param last when it took the last
 */
public record Stint(Instant first, Instant last) {
  /** Of a single moment. */
  public static Stint at(Instant moment) {
    return new Stint(moment, moment);
  }

  /** From the earlier of two beginnings to the later of the ends. */
  public Stint and(Stint other) {
    return new Stint(
        other.first.isBefore(first) ? other.first : first,
        other.last.isAfter(last) ? other.last : last);
  }

  /** True when it was over before another began. */
  boolean isBefore(Stint other) {
    return last.isBefore(other.first);
  }
}
