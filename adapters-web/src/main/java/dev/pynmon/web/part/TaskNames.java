package dev.pynmon.web.part;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.text.SafeText;
import java.util.Optional;

/**
 * What the key of a task says.
 *
 * @param namesFunction its function; "" when the task is not known
 * @param namesModule its module; "" when the task is not known
 */
public record TaskNames(String namesFunction, String namesModule) {
  /** The names of a task. */
  public static TaskNames of(TaskKey task) {
    return new TaskNames(SafeText.name(task.function()), SafeText.name(task.module()));
  }

  /** The names of a task that may not be known. */
  public static TaskNames of(Optional<TaskKey> task) {
    return task.map(TaskNames::of).orElseGet(() -> new TaskNames("", ""));
  }
}
