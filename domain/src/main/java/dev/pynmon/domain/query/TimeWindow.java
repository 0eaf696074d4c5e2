package dev.pynmon.domain.query;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time, both ends included.
 *
 * @param from the beginning, UTC
 * @param to the end, not before the beginning
 */
public record TimeWindow(Instant from, Instant to) {
  /** All time that pynenc can write: the years 1 to 9999. */
  public static final TimeWindow EVER =
      new TimeWindow(
          Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));

  /** Throws {@link IllegalArgumentException} when the end lies before the beginning. */
  public TimeWindow {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the window ends before it begins");
    }
  }

  /** True when the moment lies in the window. */
  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(to);
  }

  /** How long the window is. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
