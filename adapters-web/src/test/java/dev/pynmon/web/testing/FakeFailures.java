package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.failure.FailureReport;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.timeline.Preset;
import java.time.Instant;

/**
 * What fails of fake tasks.
 *
 * @param tasks these
 */
record FakeFailures(FakeTasks tasks) implements ShowFailuresUseCase {
  @Override
  public TaskReport recent(AppKey app, Preset range) {
    return tasks.report(app, range);
  }

  @Override
  public FailureReport since(AppKey app, Instant since) {
    throw new UnsupportedOperationException("for command lines");
  }
}
