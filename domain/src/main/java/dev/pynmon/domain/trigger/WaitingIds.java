package dev.pynmon.domain.trigger;

import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ids of what waits of some conditions, as a store finds them one condition after the other.
 * For one thread.
 */
public final class WaitingIds {
  private final Map<String, FoundIds<String>> found = new LinkedHashMap<>();
  private final int each;
  private int left;

  /**
   * None yet.
   *
   * @param each how many are wanted of each condition
   * @param most how many are read of all together
   */
  public WaitingIds(int each, int most) {
    this.each = each;
    this.left = most;
  }

  /** How many are to be looked for of the next condition: one more than is taken. */
  public int wanted() {
    return Math.min(each, left) + 1;
  }

  /**
   * The next condition.
   *
   * @param first the first ids that begin like those of this condition, as many as are wanted
   */
  public void add(String condition, Collection<String> first) {
    FoundIds<String> ids =
        FoundIds.among(
            first,
            StoredValidCondition.beginning(condition),
            wanted() - 1,
            true,
            Function.identity());
    left -= ids.ids().size();
    found.put(condition, ids);
  }

  /** All of them. */
  public List<String> all() {
    return found.values().stream().flatMap(ids -> ids.ids().stream()).distinct().toList();
  }

  /** What stands at these ids, by condition: one may begin like those of another. */
  public Map<String, Newest<StoredValidCondition>> with(Map<String, StoredValidCondition> records) {
    Map<String, Newest<StoredValidCondition>> waiting = new LinkedHashMap<>();
    found.forEach(
        (condition, ids) ->
            waiting.put(condition, read(ids, records).filter(one -> one.isOf(condition))));
    waiting.values().removeIf(some -> some.items().isEmpty() && some.complete());
    return waiting;
  }

  private static Newest<StoredValidCondition> read(
      FoundIds<String> ids, Map<String, StoredValidCondition> records) {
    return new Newest<>(
        ids.ids().stream().flatMap(id -> Optional.ofNullable(records.get(id)).stream()).toList(),
        ids.complete());
  }
}
