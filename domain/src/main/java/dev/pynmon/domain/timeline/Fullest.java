package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.TaskKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was occupied at the moment of a slice at which most was.
 *
 * @param total how many invocations
 * @param byCategory how many in each category; only those that occur
 * @param byTask how many of each task; only those that occur
 */
record Fullest(
    int total, Map<OccupancyCategory, Integer> byCategory, Map<Optional<TaskKey>, Integer> byTask) {
  static final Fullest EMPTY = new Fullest(0, Map.of(), Map.of());

  int of(TaskKey task) {
    return byTask.getOrDefault(Optional.of(task), 0);
  }

  /** What is occupied, while time goes on. */
  static final class Counting {
    private final Map<OccupancyCategory, Integer> byCategory =
        new EnumMap<>(OccupancyCategory.class);
    private final Map<Optional<TaskKey>, Integer> byTask = new HashMap<>();
    private int total;

    void add(OccupancyCategory category, Optional<TaskKey> task, int more) {
      total += more;
      add(byCategory, category, more);
      add(byTask, task, more);
    }

    private static <K> void add(Map<K, Integer> counts, K key, int more) {
      if (counts.merge(key, more, Integer::sum) == 0) {
        counts.remove(key);
      }
    }

    int total() {
      return total;
    }

    Fullest copy() {
      return new Fullest(total, Map.copyOf(byCategory), Map.copyOf(byTask));
    }
  }
}
