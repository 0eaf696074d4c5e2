package dev.pynmon.domain.query;

import java.time.Duration;
import java.time.Instant;

/** Moments and spans as microseconds, the finest that pynenc writes. */
public final class Micros {
  private static final long SECOND = 1_000_000;

  /** Some 30,000 years, so that no sum of a few moments overflows. */
  private static final long MAX_SECONDS = 1_000_000_000_000L;

  private Micros() {}

  /** Microseconds since 1970; moments out of all reason are brought into range. */
  public static long of(Instant moment) {
    long seconds = Math.clamp(moment.getEpochSecond(), -MAX_SECONDS, MAX_SECONDS);
    return seconds * SECOND + moment.getNano() / 1_000;
  }

  /**
   * A span in microseconds; one out of all reason, which stored times can add up to, is brought
   * into range. {@code Duration.toNanos} fails from 292 years on.
   */
  public static long of(Duration span) {
    long seconds = Math.clamp(span.getSeconds(), -MAX_SECONDS, MAX_SECONDS);
    return seconds * SECOND + span.getNano() / 1_000;
  }

  /** The moment so many microseconds after 1970. */
  public static Instant toInstant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
  }
}
