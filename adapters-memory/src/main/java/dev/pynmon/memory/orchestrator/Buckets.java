package dev.pynmon.memory.orchestrator;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** An index: for each value the registration numbers of the invocations that have it. */
record Buckets<K>(Map<K, NavigableSet<Long>> numbers) {
  void add(K value, long number) {
    numbers.computeIfAbsent(value, same -> new TreeSet<>()).add(number);
  }

  void remove(K value, long number) {
    numbers.computeIfPresent(
        value,
        (same, all) -> {
          all.remove(number);
          return all.isEmpty() ? null : all;
        });
  }

  NavigableSet<Long> of(K value) {
    return numbers.getOrDefault(value, Collections.emptyNavigableSet());
  }
}
