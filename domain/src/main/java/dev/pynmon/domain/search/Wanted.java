package dev.pynmon.domain.search;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** What a condition wants of its field. */
sealed interface Wanted {
  /**
   * A text, or a value as text.
   *
   * @param pattern what all of it is
   */
  record Like(Wildcard pattern) implements Wanted {}

  /**
   * A number.
   *
   * @param bounds between what it lies
   */
  record Amount(Bounds<BigDecimal> bounds) implements Wanted {}

  /**
   * A moment.
   *
   * @param bounds between what it lies
   */
  record At(Bounds<Instant> bounds) implements Wanted {}

  /**
   * A span of time.
   *
   * @param bounds between what it lies
   */
  record Lasts(Bounds<Duration> bounds) implements Wanted {}
}
