package dev.pynmon.domain.task;

import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.TaskKey;
import java.util.List;
import java.util.Optional;

/**
 * The tasks that the code of an application registers, those too that never ran. No store holds
 * this: it is written by {@code tools/pynmon_tasks.py}.
 *
 * @param app the application
 * @param pynenc the version of pynenc that registered them
 * @param tasks the tasks by key, at most {@value #MAX_TASKS}
 */
public record TaskCatalogue(AppId app, Optional<String> pynenc, List<RegisteredTask> tasks) {
  /** How many tasks a catalogue may have. */
  public static final int MAX_TASKS = 5_000;

  public TaskCatalogue {
    tasks = List.copyOf(tasks);
  }

  /** A task; empty when the code registers none of that key. */
  public Optional<RegisteredTask> find(TaskKey key) {
    return tasks.stream().filter(task -> task.key().equals(key)).findFirst();
  }
}
