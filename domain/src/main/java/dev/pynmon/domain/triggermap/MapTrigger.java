package dev.pynmon.domain.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import java.util.List;
import java.util.Optional;

/**
 * A trigger.
 *
 * @param stored its record
 * @param rank how many triggers stand before it in the longest row that leads to it
 * @param conditions the ids of those of its conditions that are there
 * @param hidden how many more it has
 * @param leadsBack true when its task is one of those that lead to it, so that a circle closes here
 */
public record MapTrigger(
    StoredTrigger stored, int rank, List<String> conditions, int hidden, boolean leadsBack) {
  public MapTrigger {
    conditions = List.copyOf(conditions);
  }

  /** What it calls; empty where that cannot be read. */
  public Optional<TaskKey> task() {
    return task(stored);
  }

  /** Whether several conditions must be met together. */
  public boolean needsAll() {
    return isOfSeveral() && stored.readable().filter(Trigger::needsAll).isPresent();
  }

  /** Whether it has more than one condition. */
  public boolean isOfSeveral() {
    return conditions.size() + hidden > 1;
  }

  static Optional<TaskKey> task(StoredTrigger stored) {
    return stored.readable().flatMap(Trigger::task);
  }
}
