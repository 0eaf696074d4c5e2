package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.Count;

/**
 * What came into a queue and what left it, in the same time.
 *
 * @param in what came
 * @param out what left
 * @param source what tells that
 */
public record Flow(Rate in, Rate out, Source source) {
  /** True when none was left out. */
  public boolean isCertain() {
    return in.isCertain() && out.isCertain();
  }

  /**
   * How fast the queue changes by that. The error is twice the usual one of so many that came and
   * went.
   */
  public Drift drift() {
    return Drift.of(
        in.count().value() - out.count().value(),
        in.count().plus(out.count()).value(),
        Rate.minutes(in.within()));
  }

  /**
   * True when there may have been so many at the beginning: what never came into the queue, though
   * it was registered, would have to have been there before.
   */
  boolean fits(Count waiting) {
    long before = waiting.value() - in.count().value() + out.count().value();
    return before >= -Rate.error(in.count().plus(out.count()).value());
  }
}
