package dev.pynmon.application.service.why;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.ShowTasksService;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.why.Usual;
import java.util.Optional;

/** How long a task usually runs, as far as that is worked out in the background. */
final class UsualReading {
  private UsualReading() {}

  static Optional<Usual> of(Visit visit, ShowTasksService tasks, TaskKey task) {
    return tasks
        .report(visit, Preset.DAY)
        .value()
        .flatMap(report -> Optional.ofNullable(report.activity().byTask().get(task)))
        .flatMap(statistics -> statistics.runs())
        .map(runs -> new Usual(runs, Preset.DAY.length()));
  }
}
