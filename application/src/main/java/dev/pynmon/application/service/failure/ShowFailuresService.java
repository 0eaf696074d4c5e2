package dev.pynmon.application.service.failure;

import dev.pynmon.application.port.in.failure.EarlierFailures;
import dev.pynmon.application.port.in.failure.FailureReport;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.Period;
import java.time.Instant;
import java.util.Optional;

/** Tells what fails. */
public final class ShowFailuresService implements ShowFailuresUseCase {
  private final AppDirectory apps;
  private final ShowTasksService tasks;

  public ShowFailuresService(AppDirectory apps, ShowTasksService tasks) {
    this.apps = apps;
    this.tasks = tasks;
  }

  @Override
  public TaskReport recent(AppKey app, Period range) {
    try (Visit visit = apps.visit(app)) {
      return tasks.report(visit, range).with(known -> tasks.furtherBack(visit, known));
    }
  }

  @Override
  public EarlierFailures earlier(AppKey app, TimeWindow window, Optional<Cursor> after) {
    try (Visit visit = apps.visit(app)) {
      return new EarlierFailures(visit.asOf(), window, tasks.earlier(visit, window, after));
    }
  }

  @Override
  public FailureReport since(AppKey app, Instant since) {
    try (Visit visit = apps.visit(app)) {
      TimeWindow window = new TimeWindow(since, visit.asOf());
      Answer<ActivityReport> found = tasks.during(visit, window);
      return new FailureReport(window, found.map(known -> tasks.allFurtherBack(visit, known)));
    }
  }

  @Override
  public EarlierFailures held(AppKey app, TimeWindow window) {
    try (Visit visit = apps.visit(app)) {
      return new EarlierFailures(visit.asOf(), window, tasks.held(visit, window));
    }
  }
}
