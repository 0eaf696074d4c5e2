package dev.pynmon.domain.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which conditions start which tasks, and which of these start others when they end.
 *
 * @param triggers the triggers, by task
 * @param conditions what they wait for, in the order of those
 * @param tasks what they call, and whose end they wait for
 * @param left how many triggers are left out
 * @param chain the longest row of tasks of which each starts the next when it ends; none where no
 *     trigger leads to another
 * @param circles rows of tasks whose last starts the first one again
 */
public record TriggerMap(
    List<MapTrigger> triggers,
    List<MapCondition> conditions,
    List<MapTask> tasks,
    int left,
    List<TaskKey> chain,
    List<List<TaskKey>> circles) {
  public TriggerMap {
    triggers = List.copyOf(triggers);
    conditions = List.copyOf(conditions);
    tasks = List.copyOf(tasks);
    chain = List.copyOf(chain);
    circles = List.copyOf(circles);
  }

  /**
   * The map of these. Where they are too many, those that need attention are taken first, then
   * those that lead to others. Cost: by the triggers and their conditions, and their logarithm.
   *
   * @param known their conditions, as far as they are there
   * @param urgent which of them need attention
   */
  public static TriggerMap of(
      Collection<StoredTrigger> triggers,
      Map<String, StoredCondition> known,
      Predicate<StoredTrigger> urgent,
      MapLimits limits) {
    List<StoredTrigger> chosen = new MapChoice(triggers, known).first(limits, urgent);
    return new MapMaker(chosen, known, limits.conditions()).map(triggers.size() - chosen.size());
  }
}
