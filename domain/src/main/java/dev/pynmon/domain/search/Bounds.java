package dev.pynmon.domain.search;

import java.util.Optional;

/**
 * Between what something must lie. At least one end is given.
 *
 * @param from the lower end; empty for none
 * @param to the upper end; empty for none
 */
record Bounds<T extends Comparable<? super T>>(Optional<End<T>> from, Optional<End<T>> to) {
  static <T extends Comparable<? super T>> Bounds<T> from(End<T> from) {
    return new Bounds<>(Optional.of(from), Optional.empty());
  }

  static <T extends Comparable<? super T>> Bounds<T> to(End<T> to) {
    return new Bounds<>(Optional.empty(), Optional.of(to));
  }

  boolean contain(T value) {
    return from.map(end -> end.isBelow(value)).orElse(true)
        && to.map(end -> end.isAbove(value)).orElse(true);
  }

  /**
   * One end.
   *
   * @param value where it is
   * @param included whether the value itself is within
   */
  record End<T extends Comparable<? super T>>(T value, boolean included) {
    boolean isBelow(T other) {
      int order = value.compareTo(other);
      return order < 0 || (included && order == 0);
    }

    boolean isAbove(T other) {
      int order = value.compareTo(other);
      return order > 0 || (included && order == 0);
    }
  }
}
