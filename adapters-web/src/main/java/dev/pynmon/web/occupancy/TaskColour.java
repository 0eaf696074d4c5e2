package dev.pynmon.web.occupancy;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.OccupancyTask;
import dev.pynmon.pictures.occupancy.OccupancyColour;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.text.SafeText;

/**
 * A task and its colour, for legends.
 *
 * @param taskCss the class that has the colour
 * @param taskName its function
 * @param taskKey its whole key
 */
public record TaskColour(String taskCss, String taskName, String taskKey) {
  /** The same wherever the task is. */
  public static TaskColour of(OccupancyTask task) {
    String name = OccupancyText.name(task);
    return new TaskColour(
        OccupancyColour.css(task),
        name,
        task.task().map(TaskKey::value).map(SafeText::name).orElse(name));
  }
}
