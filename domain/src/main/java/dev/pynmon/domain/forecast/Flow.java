package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.Count;

/**
 * What came into a queue and what left it, in the same time.
 *
 * @param in what came
 * @param out what left
 * @param source what tells that
 */
public record Flow(Rate in, Rate out, FlowSource source) {
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
    return before(waiting) >= -error();
  }

  /**
   * True when the queue was about empty at the beginning and became long since: for a part of the
   * time there may have been nothing to take, and what came may have come at once. Then what left
   * tells not how fast it goes while messages wait.
   */
  public boolean isRush(Count waiting) {
    return before(waiting) <= error() && in.count().value() - out.count().value() > error();
  }

  /** True when the other surely saw how much left, and that was another rate. */
  boolean isContradictedBy(Flow other) {
    double error =
        Math.hypot(out.most() - out.perMinute(), other.out.most() - other.out.perMinute());
    return other.isCertain() && Math.abs(out.perMinute() - other.out.perMinute()) > error;
  }

  private long before(Count waiting) {
    return waiting.value() - in.count().value() + out.count().value();
  }

  private double error() {
    return Rate.error(in.count().plus(out.count()).value());
  }
}
