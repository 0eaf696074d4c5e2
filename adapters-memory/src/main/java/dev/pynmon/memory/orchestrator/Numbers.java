package dev.pynmon.memory.orchestrator;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;

/**
 * The registration numbers in any of several sets, none of which is in two.
 *
 * @param sets the sets
 */
record Numbers(List<NavigableSet<Long>> sets) {
  static final Comparator<Numbers> FEWEST_FIRST = Comparator.comparingLong(Numbers::size);

  long size() {
    return sets.stream().mapToLong(NavigableSet::size).sum();
  }

  boolean contains(long number) {
    return sets.stream().anyMatch(set -> set.contains(number));
  }

  /** The nearest number below or above one. */
  Optional<Long> next(long number, boolean below) {
    return below
        ? sets.stream()
            .map(set -> set.lower(number))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
        : sets.stream()
            .map(set -> set.higher(number))
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
  }
}
