package dev.pynmon.domain.task;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How some spans of time are spread. Exact: all of them were looked at, and each value given is one
 * that occurred (the smallest that so large a share of them does not exceed).
 *
 * @param count how many there were, at least one
 * @param median half of them took no longer
 * @param p95 of a hundred, 95 took no longer
 * @param p99 of a hundred, 99 took no longer
 * @param max the longest
 */
public record Spread(long count, Duration median, Duration p95, Duration p99, Duration max) {
  /** The spread of these, in microseconds, shortest first; empty when there are none. */
  static Optional<Spread> of(long[] sorted) {
    return sorted.length == 0
        ? Optional.empty()
        : Optional.of(
            new Spread(
                sorted.length,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                percentile(sorted, 100)));
  }

  private static Duration percentile(long[] sorted, int percent) {
    long rank = Math.ceilDiv((long) sorted.length * percent, 100);
    return Duration.of(sorted[(int) rank - 1], ChronoUnit.MICROS);
  }
}
