package dev.pynmon.web.occupancy;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.OccupancyTask;
import dev.pynmon.pictures.occupancy.OccupancyRanks;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.text.SafeText;
import java.util.List;

/**
 * A task and its colour, for legends.
 *
 * @param taskCss the class that has the colour
 * @param taskName its function, and how much of all it was
 * @param taskKey its whole key
 */
public record TaskColour(String taskCss, String taskName, String taskKey) {
  /** Those of all that a page shows, the busiest first, all others last. */
  public static List<TaskColour> of(OccupancyRanks ranks) {
    return ranks.tasks().stream().map(task -> of(task, ranks)).toList();
  }

  private static TaskColour of(OccupancyTask task, OccupancyRanks ranks) {
    String name = OccupancyText.name(task);
    return new TaskColour(
        ranks.css(task),
        name + " " + ranks.share(task),
        task.task().map(TaskKey::value).map(SafeText::name).orElse(name));
  }
}
