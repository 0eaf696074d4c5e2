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

  /** As much of a span of time as pynenc can write; one that lies beyond is its nearest moment. */
  public static TimeWindow within(Instant from, Instant to) {
    return new TimeWindow(EVER.nearest(from), EVER.nearest(to));
  }

  /** The moment itself when it lies in the window, else the end that it lies behind. */
  public Instant nearest(Instant moment) {
    return moment.isBefore(from) ? from : moment.isAfter(to) ? to : moment;
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
