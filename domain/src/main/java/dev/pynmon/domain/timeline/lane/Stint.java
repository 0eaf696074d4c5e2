package dev.pynmon.domain.timeline.lane;

import java.time.Duration;
import java.time.Instant;

/**
 * When a runner took work, as far as a window shows it: nothing is said of what it did with it.
 *
 * @param first when it took the first; the beginning of the window for what it had by then
 * @param last when it took the last
 */
public record Stint(Instant first, Instant last) {
  private static final Duration CHANGE = Duration.ofSeconds(10);
  private static final int PART = 20;

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

  /**
   * True when it was over when another began. Where one runner takes over from another both may
   * take work for a moment, a small part of the time of both; never more than 10 s.
   */
  boolean isBefore(Stint other) {
    if (last.isBefore(other.first)) {
      return true;
    }
    Duration both = Duration.between(last, other.first).negated();
    Duration part = Duration.between(first, other.last).dividedBy(PART);
    return first.isBefore(other.first)
        && last.isBefore(other.last)
        && both.compareTo(part) <= 0
        && both.compareTo(CHANGE) <= 0;
  }
}
