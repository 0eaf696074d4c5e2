package dev.pynmon.memory.orchestrator;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** An index: for each value the registration numbers of the invocations that have it. */
record Buckets<K>(Map<K, NavigableSet<Long>> numbers) {
  void add(K value, long number) {
    numbers.computeIfAbsent(value, _ -> new TreeSet<>()).add(number);
  }

  void remove(K value, long number) {
    NavigableSet<Long> all = numbers.get(value);
    if (all != null && all.remove(number) && all.isEmpty()) {
      numbers.remove(value);
    }
  }

  NavigableSet<Long> of(K value) {
    return numbers.getOrDefault(value, Collections.emptyNavigableSet());
  }
}
