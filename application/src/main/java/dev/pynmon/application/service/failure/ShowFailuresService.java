package dev.pynmon.application.service.failure;

import dev.pynmon.application.port.in.failure.EarlierFailures;
import dev.pynmon.application.port.in.failure.FailureReport;
import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import dev.pynmon.application.service.background.BackgroundValues;
import dev.pynmon.application.service.background.Rhythm;
import dev.pynmon.application.service.task.AskedTime;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells what fails. */
public final class ShowFailuresService implements ShowFailuresUseCase {
  /** One look further back may take a second, and longer where why they failed is read slowly. */
  private static final Rhythm RHYTHM =
      new Rhythm(Duration.ofSeconds(2), 20, Duration.ofSeconds(30));

  /** What was found further back is shown with changes that are newer by no more than this. */
  private static final Duration WITH = Duration.ofMinutes(1);

  private static final int MAX_KEPT = 20;

  private final AppDirectory apps;
  private final ShowTasksService tasks;
  private final BackgroundValues<AskedTime, TaskReport> furtherBack;

  public ShowFailuresService(AppDirectory apps, ShowTasksService tasks, Background background) {
    this.apps = apps;
    this.tasks = tasks;
    this.furtherBack =
        new BackgroundValues<>(
            asked -> new BackgroundValue<>(background, asked.rhythm(RHYTHM)), MAX_KEPT);
  }

  @Override
  public TaskReport recent(AppKey app, Period range) {
    TaskReport report = tasks.report(app, range);
    return report
        .value()
        .filter(ActivityReport::canBeLookedBehind)
        .flatMap(known -> furtherBack(app, report, known))
        .orElse(report);
  }

  /** Looked once for all who look, now and then: what is older changes little. */
  private Optional<TaskReport> furtherBack(AppKey app, TaskReport report, ActivityReport known) {
    Instant until = known.activity().window().to();
    return furtherBack
        .of(AskedTime.of(app, report.range(), report.asOf()))
        .look(() -> furtherBack(app, report))
        .value()
        .filter(
            found ->
                found
                    .value()
                    .filter(all -> !all.activity().window().to().plus(WITH).isBefore(until))
                    .isPresent())
        .map(found -> new TaskReport(report.asOf(), report.range(), found.state()));
  }

  private TaskReport furtherBack(AppKey app, TaskReport report) {
    try (Visit visit = apps.visit(app)) {
      return report.with(known -> tasks.furtherBack(visit, known));
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
