package dev.pynmon.testkit.scenario;

import java.time.Duration;
import java.time.Instant;

/** The moments of every scenario. */
public final class Times {
  /** When the first invocation of a test run is registered, with microseconds. */
  public static final Instant START = Instant.parse("2026-03-01T08:00:00.000123Z");

  /** What the clock of the monitor says, well behind every default time. */
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final Duration BETWEEN = Duration.ofNanos(10_037_000);

  private Times() {}

  /** A moment later than every one given before. */
  static Instant next() {
    return START.plus(BETWEEN.multipliedBy(Unique.number()));
  }
}
