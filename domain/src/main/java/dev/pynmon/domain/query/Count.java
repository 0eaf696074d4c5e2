package dev.pynmon.domain.query;

/** A number of things, exact where counting was cheap. */
public sealed interface Count {
  /** The number, or the part of it that was counted. */
  long value();

  /** What was counted up to a bound: at the bound there may be more. */
  static Count upTo(long counted, long bound) {
    return counted >= bound ? new AtLeast(bound) : new Exact(counted);
  }

  /** Both together. */
  default Count plus(Count other) {
    long sum = value() + other.value();
    return this instanceof Exact && other instanceof Exact ? new Exact(sum) : new AtLeast(sum);
  }

  /** What is left of them without so many, 0 at least. */
  default Count less(long some) {
    long left = Math.max(0, value() - some);
    return this instanceof Exact ? new Exact(left) : new AtLeast(left);
  }

  /**
   * All of them.
   *
   * @param value how many
   */
  record Exact(long value) implements Count {}

  /**
   * As many as were counted before the bound was reached.
   *
   * @param value how many at the least
   */
  record AtLeast(long value) implements Count {}
}
