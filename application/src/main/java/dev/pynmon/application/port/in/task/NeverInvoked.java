package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.task.RegisteredTask;
import java.util.List;

/**
 * The tasks that the code registers and of which neither the orchestrator nor the histories, as far
 * as they were read, know an invocation; none when there is no catalogue.
 *
 * @param tasks by key
 * @param known false while the orchestrator cannot tell of all tasks: there are none here then,
 *     since any may have been invoked
 */
public record NeverInvoked(List<RegisteredTask> tasks, boolean known) {
  /** None, for sure. */
  public static final NeverInvoked NONE = new NeverInvoked(List.of(), true);

  /** Nobody can tell. */
  public static final NeverInvoked NOT_KNOWN = new NeverInvoked(List.of(), false);

  public NeverInvoked {
    tasks = List.copyOf(tasks);
  }
}
