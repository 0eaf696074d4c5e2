package dev.pynmon.application.service.log;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.timeline.Preset;
import java.util.Optional;

/** Knows what failed lately. */
@FunctionalInterface
public interface RecentFailures {
  /** In the time until now; empty while that is worked out, or where it cannot be read. */
  Optional<ActivityReport> of(Visit visit, Preset range);
}
