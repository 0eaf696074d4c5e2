package dev.pynmon.domain.query;

import java.util.stream.Stream;

/** A number of things, exact where counting was cheap. */
public sealed interface Count {
  /** The number, or the part of it that was counted. */
  long value();

  /** As many as were counted: these are all of them, or there may be more. */
  static Count of(long counted, boolean areAll) {
    return areAll ? new Exact(counted) : new AtLeast(counted);
  }

  /** Nobody counts them: there may be any number. */
  static Count uncounted() {
    return new AtLeast(0);
  }

  /** What was counted up to a bound: at the bound there may be more. */
  static Count upTo(long counted, long bound) {
    return counted >= bound ? new AtLeast(bound) : new Exact(counted);
  }

  /** All parts together. */
  static Count sum(Stream<Count> parts) {
    return parts.reduce(new Exact(0), Count::plus);
  }

  /** True when nothing is known of their number. */
  default boolean isUncounted() {
    return equals(uncounted());
  }

  /** Both together. */
  default Count plus(Count other) {
    return of(value() + other.value(), this instanceof Exact && other instanceof Exact);
  }

  /** What is left of them without so many, 0 at least. */
  default Count less(long some) {
    return of(Math.max(0, value() - some), this instanceof Exact);
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
