package dev.pynmon.memory.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points of simulated time: microseconds since 1970, the finest that pynenc writes. */
final class Micros {
  static final long MILLI = 1_000;
  static final long SECOND = 1_000 * MILLI;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private Micros() {}

  static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static long of(Duration duration) {
    return duration.toNanos() / 1_000;
  }

  static long seconds(double seconds) {
    return Math.round(seconds * SECOND);
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
  }
}
