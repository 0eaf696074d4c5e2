package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.failure.EarlierFailures;
import dev.pynmon.application.port.in.failure.FailureReport;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.domain.timeline.Preset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What fails of fake tasks.
 *
 * @param tasks these
 */
record FakeFailures(FakeTasks tasks) implements ShowFailuresUseCase {
  @Override
  public TaskReport recent(AppKey app, Period range) {
    return tasks.report(app, range);
  }

  /** All of the window was looked at, and what fails is what failed. */
  @Override
  public EarlierFailures earlier(AppKey app, TimeWindow window, Optional<Cursor> after) {
    List<FailureGroup> groups =
        tasks.report(app, Preset.HOUR).value().map(ActivityReport::failures).orElse(List.of());
    return new EarlierFailures(
        window.to(),
        window,
        new Answer.Available<>(
            new EarlierFailures.Found(
                window,
                groups.stream().mapToInt(group -> (int) group.count()).sum(),
                groups,
                after.isEmpty() ? Optional.of(new Cursor("more")) : Optional.empty())));
  }

  @Override
  public FailureReport since(AppKey app, Instant since) {
    throw new UnsupportedOperationException("for command lines");
  }

  @Override
  public EarlierFailures held(AppKey app, TimeWindow window) {
    throw new UnsupportedOperationException("for command lines");
  }
}
