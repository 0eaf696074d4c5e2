package dev.pynmon.demo.chance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points of simulated time: microseconds since 1970, the finest that pynenc writes. */
public final class Micros {
  public static final long MILLI = 1_000;
  public static final long SECOND = 1_000 * MILLI;
  public static final long MINUTE = 60 * SECOND;
  public static final long HOUR = 60 * MINUTE;
  public static final long DAY = 24 * HOUR;

  private Micros() {}

  public static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  public static long of(Duration duration) {
    return duration.toNanos() / 1_000;
  }

  public static long seconds(double seconds) {
    return Math.round(seconds * SECOND);
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
  }
}
