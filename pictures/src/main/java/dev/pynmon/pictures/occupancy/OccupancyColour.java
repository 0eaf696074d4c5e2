package dev.pynmon.pictures.occupancy;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.OccupancyTask;
import java.nio.charset.StandardCharsets;

/** Which colour a task has: the same wherever it is. */
public final class OccupancyColour {
  /** How many colours there are. */
  public static final int COLOURS = 15;

  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private OccupancyColour() {}

  /** The class that has the colour of a task. */
  public static String css(OccupancyTask task) {
    return task.task().map(key -> "o" + number(key)).orElse("o-other");
  }

  /** From 0 to one less than there are colours. */
  static int number(TaskKey task) {
    int hash = FNV_OFFSET;
    for (byte unit : task.value().getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (unit & 0xff)) * FNV_PRIME;
    }
    return Integer.remainderUnsigned(hash, COLOURS);
  }
}
