package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.why.Takers;
import dev.pynmon.domain.why.Usual;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long tasks usually wait and run, as the background works it out, or the newest runs tell.
 *
 * @param report what is known so far
 */
record UsualReading(TaskReport report) {
  /** What is known of them. Asks no store. */
  static UsualReading of(Visit visit, ShowTasksService tasks) {
    return new UsualReading(tasks.report(visit, Preset.DAY));
  }

  /** What its newest runs tell of one of them. */
  static UsualReading newest(Visit visit, ShowTasksService tasks, TaskKey task) {
    return new UsualReading(tasks.newest(visit, task, Preset.DAY));
  }

  /**
   * In which time it was counted, in words: of very many changes only the newest are looked at.
   * Empty while it is still being worked out.
   */
  Optional<String> within() {
    return report.value().map(found -> within(found.activity()));
  }

  private static String within(TaskActivity activity) {
    long minutes = activity.covered().length().toMinutes();
    return activity.isWhole()
        ? "the last day"
        : minutes <= 1 ? "the last minute" : "the last " + minutes + " minutes";
  }

  private Optional<TaskStatistics> statistics(TaskKey task) {
    return report
        .value()
        .flatMap(found -> Optional.ofNullable(found.activity().byTask().get(task)));
  }

  /** How long a task runs; empty where no run of it ended, or that is not known. */
  Optional<Usual> of(TaskKey task) {
    return statistics(task)
        .flatMap(TaskStatistics::runs)
        .flatMap(runs -> within().map(time -> new Usual(runs, time)));
  }

  /** How long it runs; empty where too few ended. */
  Optional<Spread> runs(TaskKey task) {
    return statistics(task).flatMap(TaskStatistics::runs).filter(UsualReading::isEnough);
  }

  /** How long it waits; empty where too few did. */
  Optional<Spread> waits(TaskKey task) {
    return statistics(task).flatMap(TaskStatistics::waits).filter(UsualReading::isEnough);
  }

  private static boolean isEnough(Spread spread) {
    return spread.count() >= Usual.ENOUGH;
  }

  /** In what time 95 of 100 runs ended of what these hold. */
  Map<TaskKey, Duration> of(Takers takers) {
    Map<TaskKey, Duration> usual = new HashMap<>();
    takers.runners().stream()
        .flatMap(taker -> taker.holds().stream())
        .map(Takers.Held::task)
        .distinct()
        .forEach(task -> runs(task).ifPresent(runs -> usual.put(task, runs.p95())));
    return usual;
  }
}
