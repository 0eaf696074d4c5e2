package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.task.RegisteredTask;
import java.util.List;

/**
 * The tasks that the code registers and the orchestrator knows no invocation of.
 *
 * @param tasks by key
 * @param complete false when the orchestrator could not tell of all tasks: some of these may have
 *     been invoked
 */
public record NeverInvoked(List<RegisteredTask> tasks, boolean complete) {
  /** None, for sure. */
  public static final NeverInvoked NONE = new NeverInvoked(List.of(), true);

  public NeverInvoked {
    tasks = List.copyOf(tasks);
  }
}
