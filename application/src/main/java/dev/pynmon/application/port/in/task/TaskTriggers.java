package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import java.util.List;
import java.util.Map;

/**
 * The triggers that have to do with a task.
 *
 * @param starting those that start it, {@value ShowTasksUseCase#MAX_TRIGGERS} at most
 * @param fed those that what comes of it may meet a condition of, as many at most
 * @param complete false when it feeds more
 * @param conditions those of both, by id, as far as they are kept
 */
public record TaskTriggers(
    List<StoredTrigger> starting,
    List<StoredTrigger> fed,
    boolean complete,
    Map<String, StoredCondition> conditions) {
  public TaskTriggers {
    starting = List.copyOf(starting);
    fed = List.copyOf(fed);
    conditions = Map.copyOf(conditions);
  }
}
