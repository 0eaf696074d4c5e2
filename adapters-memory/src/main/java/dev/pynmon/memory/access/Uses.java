package dev.pynmon.memory.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how often things are named, so that what nobody names any more can be let go of. */
public final class Uses<T> {
  private final Map<T, Integer> counts = new HashMap<>();

  /** One more for each. */
  public void add(Collection<T> named) {
    named.forEach(each -> counts.merge(each, 1, Integer::sum));
  }

  /** One more. */
  public void add(T named) {
    add(List.of(named));
  }

  /** One less for each. */
  public void remove(Collection<T> named) {
    named.forEach(
        each -> counts.computeIfPresent(each, (same, count) -> count == 1 ? null : count - 1));
  }

  /** One less. */
  public void remove(T named) {
    remove(List.of(named));
  }

  /** True while anything names it. */
  public boolean has(T named) {
    return counts.containsKey(named);
  }

  /** How many different things are named. */
  public int size() {
    return counts.size();
  }

  public void clear() {
    counts.clear();
  }
}
