package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.web.part.IdleNote;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How all tasks do, as the dashboard shows it, for the templates {@code task/cards} and those in
 * it.
 *
 * @param cardsWhen over which time
 * @param cardsNote what it is made of
 * @param cardsWait true while it is worked out for the first time
 * @param cardsIdle when something last changed, in place of all below; at most one
 * @param cardsFigures the key figures
 * @param cardsChart what ended when; at most one
 * @param cardsFailing how much failed by how many causes
 * @param failRows what fails most
 * @param cardsFailuresNote why nothing is shown of that; "" when it is
 * @param cardsFailuresWay to all that fails
 * @param cardsBusiest the tasks that ended most
 * @param cardsBusiestNote why there are none; "" where there are
 * @param cardsBusiestText which these are
 * @param cardsTasksHref all tasks
 */
public record ActivityCards(
    String cardsWhen,
    String cardsNote,
    boolean cardsWait,
    List<IdleNote> cardsIdle,
    List<ActivityKeyFigure> cardsFigures,
    List<ChartView> cardsChart,
    String cardsFailing,
    List<FailureRow> failRows,
    String cardsFailuresNote,
    Way cardsFailuresWay,
    List<TaskRow> cardsBusiest,
    String cardsBusiestNote,
    String cardsBusiestText,
    Href cardsTasksHref) {
  private static final int MAX_FAILURES = 5;
  private static final int MAX_TASKS = 6;

  /** The cards. */
  public static ActivityCards of(TaskReport report, Links links) {
    String when = Ranges.text(report.range());
    Optional<ActivityReport> known = report.value();
    Optional<TaskActivity> activity = known.map(ActivityReport::activity);
    List<FailureRow> failing =
        FailureRow.of(
            known.map(ActivityReport::failures).orElse(List.of()),
            MAX_FAILURES,
            ShownTime.of(report),
            false,
            links);
    List<TaskRow> busiest = activity.map(each -> busiest(each, report, links)).orElse(List.of());
    return new ActivityCards(
        when,
        ReportText.note(report),
        report.isBeingMade(),
        Idle.of(report, links.area("tasks"), links),
        activity.map(each -> ActivityKeyFigures.of(each, each.all())).orElse(List.of()),
        activity.map(each -> ChartView.of(each.window(), each.all().slices())).stream().toList(),
        known.map(each -> FailureText.summary(each, when)).orElse(when),
        failing,
        failing.isEmpty() ? none(report, "Nothing failed in the " + when + ".") : "",
        new Way(
            Href.to(links.area("failures")),
            FailureText.rest(known.map(ActivityReport::failures).orElse(List.of()), MAX_FAILURES)),
        busiest,
        busiest.isEmpty() ? none(report, "Nothing came to an end in the " + when + ".") : "",
        busiestText(activity, when),
        Href.to(links.area("tasks")));
  }

  private static String none(TaskReport report, String nothing) {
    return report.value().isPresent() ? nothing : "Statistics: " + ReportText.note(report) + ".";
  }

  private static List<TaskRow> busiest(TaskActivity activity, TaskReport report, Links links) {
    Comparator<Map.Entry<TaskKey, TaskStatistics>> most =
        Comparator.comparing(entry -> -entry.getValue().finished());
    return activity.byTask().entrySet().stream()
        .filter(entry -> entry.getValue().finished() > 0)
        .sorted(most.thenComparing(Map.Entry::getKey))
        .limit(MAX_TASKS)
        .map(entry -> new TaskEntry(entry.getKey(), Optional.of(entry.getValue())))
        .map(entry -> TaskRow.of(entry, report.range(), report.asOf(), links))
        .toList();
  }

  private static String busiestText(Optional<TaskActivity> activity, String when) {
    long active =
        activity.stream()
            .flatMap(each -> each.byTask().values().stream())
            .filter(each -> each.finished() > 0)
            .count();
    return active > MAX_TASKS
        ? "busiest " + MAX_TASKS + " of " + active + ", " + when
        : "those that ended something, " + when;
  }
}
