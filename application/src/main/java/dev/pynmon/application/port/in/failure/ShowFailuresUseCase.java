package dev.pynmon.application.port.in.failure;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.timeline.Preset;
import java.time.Instant;

/**
 * What fails, by what it has in common (docs/failures.md). Made of what {@link
 * dev.pynmon.application.port.in.task.ShowTasksUseCase} keeps, within its limits. Safe for
 * concurrent use.
 */
public interface ShowFailuresUseCase {
  /**
   * In the time until now, as last worked out in the background. Cost: none.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  TaskReport recent(AppKey app, Preset range);

  /**
   * From a moment until now, waiting until it is worked out: for command lines.
   *
   * @param since before now
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  FailureReport since(AppKey app, Instant since);
}
