package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.TimeText;
import java.util.Optional;

/** What statistics are made of, in words. */
public final class ReportText {
  private ReportText() {}

  /** What was looked at and how old that is; or why there is nothing. */
  public static String note(TaskReport report) {
    return switch (report.state()) {
      case Answer.Missing<Snapshot<ActivityReport>> missing ->
          "not known: " + AbsenceText.word(missing.why());
      case Answer.Available<Snapshot<ActivityReport>> there ->
          switch (there.value()) {
            case Snapshot.NotYet<ActivityReport> waiting ->
                "being worked out since "
                    + TimeText.clock(waiting.since())
                    + TimeText.zone(waiting.since());
            case Snapshot.Taken<ActivityReport> taken ->
                reach(taken.taken().activity(), report.range())
                    + ", as of "
                    + TimeText.clock(taken.asOf())
                    + TimeText.zone(taken.asOf());
          };
    };
  }

  /**
   * Since when it counts, where that is not from its beginning on: {@code since 2026-11-24
   * 13:33:09}.
   */
  static Optional<String> sinceLater(TaskReport report) {
    return report
        .value()
        .map(ActivityReport::activity)
        .filter(activity -> !activity.isWhole())
        .map(ReportText::since);
  }

  private static String since(TaskActivity activity) {
    return "since " + TimeText.full(activity.knownSince()).substring(0, 19);
  }

  private static String reach(TaskActivity activity, Period range) {
    String changes = CountText.of(activity.changes(), "change");
    if (activity.isWhole() && activity.changes() == 0) {
      return Ranges.text(range) + ", no change";
    }
    return activity.isWhole()
        ? Ranges.text(range) + ", all of its " + changes
        : "the newest "
            + changes
            + ", "
            + since(activity)
            + ": the "
            + Ranges.text(range)
            + " holds more, "
            + CountText.of(ShowTasksUseCase.MAX_CHANGES)
            + " are looked at";
  }
}
