package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import java.util.Map;

/** What came of looking for a task. */
public sealed interface ShowTaskResult {
  /**
   * It is known.
   *
   * @param detail what is known of it
   */
  record Found(TaskDetail detail) implements ShowTaskResult {}

  /**
   * No invocation of it is known, as far as the histories were read; no run of it was recorded, and
   * no file of {@code --tasks} registers it.
   *
   * @param task the key looked for
   */
  record NotFound(TaskKey task) implements ShowTaskResult {}

  /**
   * Who might know it did not answer.
   *
   * @param task the key looked for
   * @param missing who did not answer, and why
   */
  record Unanswered(TaskKey task, Map<Component, Absence> missing) implements ShowTaskResult {
    public Unanswered {
      missing = Map.copyOf(missing);
    }
  }
}
