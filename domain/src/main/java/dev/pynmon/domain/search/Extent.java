package dev.pynmon.domain.search;

import dev.pynmon.domain.search.Bounds.End;
import java.util.Optional;

/**
 * A value as coarse as it was written: a day is all of that day, "5s" all of that second.
 *
 * @param from the first
 * @param last the last, included
 */
record Extent<T extends Comparable<? super T>>(T from, T last) {
  /** A value without length. */
  static <T extends Comparable<? super T>> Extent<T> point(T value) {
    return new Extent<>(value, value);
  }

  /** What compares so with it. */
  Bounds<T> bounds(Operator comparison) {
    return switch (comparison) {
      case IS -> range(Optional.of(this), Optional.of(this));
      case LESS -> Bounds.to(new End<>(from, false));
      case AT_MOST -> Bounds.to(new End<>(last, true));
      case MORE -> Bounds.from(new End<>(last, false));
      case AT_LEAST -> Bounds.from(new End<>(from, true));
    };
  }

  /** What lies between one and another, both included; an end that is not given is open. */
  static <T extends Comparable<? super T>> Bounds<T> range(
      Optional<Extent<T>> from, Optional<Extent<T>> to) {
    return new Bounds<>(
        from.map(each -> new End<>(each.from, true)), to.map(each -> new End<>(each.last, true)));
  }
}
