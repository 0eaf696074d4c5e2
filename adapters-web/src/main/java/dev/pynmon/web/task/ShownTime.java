package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Period;
import java.time.Instant;

/**
 * The time over which failures are shown.
 *
 * @param range as it was asked for
 * @param window from when to when
 * @param asOf now
 * @param isPast whether it ends before now, so that nothing is told of how they go on
 * @param isAll whether none of it is left out of what is shown
 */
public record ShownTime(
    Period range, TimeWindow window, Instant asOf, boolean isPast, boolean isAll) {
  /** An earlier part of it. */
  public static ShownTime past(Period range, TimeWindow part, Instant asOf) {
    return new ShownTime(range, part, asOf, true, false);
  }

  /** That of a report; where nothing is known yet, as it will be. */
  public static ShownTime of(TaskReport report) {
    return new ShownTime(
        report.range(),
        report
            .value()
            .map(known -> known.activity().window())
            .orElseGet(() -> report.range().endingAt(report.asOf())),
        report.asOf(),
        report.range().isOver(report.asOf()),
        report.value().filter(known -> known.groupedSince().isPresent()).isEmpty());
  }
}
