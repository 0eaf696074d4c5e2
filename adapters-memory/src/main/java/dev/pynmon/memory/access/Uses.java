package dev.pynmon.memory.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts how often things are named, so that what nobody names any more can be let go of. */
public final class Uses<T> {
  private final Map<T, Integer> counts = new HashMap<>();

  /** One more for each. */
  public void add(Collection<T> named) {
    named.forEach(this::add);
  }

  /** One more. */
  public void add(T named) {
    counts.merge(named, 1, Integer::sum);
  }

  /** One less for each. */
  public void remove(Collection<T> named) {
    named.forEach(this::remove);
  }

  /** One less. */
  public void remove(T named) {
    counts.computeIfPresent(named, (_, count) -> count == 1 ? null : count - 1);
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
