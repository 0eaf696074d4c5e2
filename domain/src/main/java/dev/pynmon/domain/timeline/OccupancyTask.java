package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.TaskKey;
import java.util.Optional;

/**
 * A task that occupied something.
 *
 * @param task the task; empty for all others together, and those whose task is unknown
 */
public record OccupancyTask(Optional<TaskKey> task) {
  /** All tasks that have no part of their own. */
  public static final OccupancyTask OTHERS = new OccupancyTask(Optional.empty());

  /** A task by itself. */
  public static OccupancyTask of(TaskKey task) {
    return new OccupancyTask(Optional.of(task));
  }
}
