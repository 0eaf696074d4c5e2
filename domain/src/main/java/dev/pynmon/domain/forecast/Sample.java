package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.Count;
import java.time.Duration;
import java.time.Instant;

/**
 * How a queue was at some moment.
 *
 * @param moment when
 * @param waiting how many waited
 * @param head the first of them
 * @param isPurged true when what waited at the look before was not taken since, and is gone
 */
public record Sample(Moment moment, Count waiting, Head head, boolean isPurged) {
  /** An empty queue. */
  public static Sample empty(Moment moment) {
    return new Sample(moment, new Count.Exact(0), Head.EMPTY, false);
  }

  /**
   * A moment by two clocks.
   *
   * @param at by that of times, which may be set, and may go slower or faster in a simulation
   * @param watch by a stop-watch, in nanoseconds
   */
  public record Moment(Instant at, long watch) {
    /** How much time went by until then. */
    Duration until(Moment later) {
      return Duration.between(at, later.at);
    }

    /** The same by the stop-watch. */
    Duration watchedUntil(Moment later) {
      return Duration.ofNanos(later.watch - watch);
    }

    /** How many times as fast as the stop-watch the clock went; zero or less where it was set. */
    double speedUntil(Moment later) {
      return (double) until(later).toMillis() / Math.max(1, watchedUntil(later).toMillis());
    }
  }
}
