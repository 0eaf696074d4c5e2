package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.TaskKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A task in the picture of what is occupied.
 *
 * @param task the task; empty for all others together, and those whose task is unknown
 * @param colour the number of its colour, 0 to 14; the same wherever the task is; -1 for the others
 */
public record OccupancyTask(Optional<TaskKey> task, int colour) {
  /** How many colours there are. */
  public static final int COLOURS = 15;

  /** All tasks that have no part of their own. */
  public static final OccupancyTask OTHERS = new OccupancyTask(Optional.empty(), -1);

  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  static OccupancyTask of(TaskKey task) {
    int hash = FNV_OFFSET;
    for (byte unit : task.value().getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (unit & 0xff)) * FNV_PRIME;
    }
    return new OccupancyTask(Optional.of(task), Integer.remainderUnsigned(hash, COLOURS));
  }
}
