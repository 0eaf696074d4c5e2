package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.why.Usual;
import java.util.Optional;

/**
 * How long a task usually runs, as the background works it out.
 *
 * @param usual empty where no run of it ended, or that is not known
 * @param isWorkedOut false while that is still being worked out
 */
record UsualReading(Optional<Usual> usual, boolean isWorkedOut) {
  /**
   * The usual of a task.
   *
   * @param isWaiting whether it is waited for
   */
  static UsualReading of(Visit visit, ShowTasksService tasks, TaskKey task, boolean isWaiting) {
    TaskReport report =
        isWaiting ? tasks.reportComplete(visit, Preset.DAY) : tasks.report(visit, Preset.DAY);
    return new UsualReading(
        report
            .value()
            .flatMap(found -> Optional.ofNullable(found.activity().byTask().get(task)))
            .flatMap(statistics -> statistics.runs())
            .map(runs -> new Usual(runs, "the last day")),
        report.value().isPresent());
  }
}
