package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.Count;
import java.time.Duration;

/**
 * How often something happened. The error is that of a count of what happens at random moments,
 * independently: the usual one is the root of the number, and twice that is meant.
 *
 * @param count how often
 * @param within in which time, above zero
 */
public record Rate(Count count, Duration within) {
  private static final double MINUTE = 60_000;

  /** How often a minute. */
  public double perMinute() {
    return count.value() / minutes(within);
  }

  /** How often a minute at the least. */
  public double least() {
    return Math.max(0, count.value() - error(count.value())) / minutes(within);
  }

  /** How often a minute at the most. */
  public double most() {
    return (count.value() + error(count.value())) / minutes(within);
  }

  /** True when none was left out. */
  public boolean isCertain() {
    return count instanceof Count.Exact;
  }

  static double error(double number) {
    return 2 * Math.sqrt(number);
  }

  static double minutes(Duration span) {
    return span.toMillis() / MINUTE;
  }
}
