package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskDetail;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.application.port.in.task.Unfinished;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.IdleNote;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;

/**
 * A task, for the template {@code task/task}.
 *
 * @param taskKey its key
 * @param taskModule its module
 * @param taskFunction its function
 * @param taskSystem true for a task of pynenc itself
 * @param taskCount how many invocations it has
 * @param taskListHref the list of them
 * @param taskTimelineHref what they did in the time that is shown
 * @param taskMissing what could not be asked
 * @param range the times to choose from
 * @param taskWhen the time that is shown
 * @param taskBefore where what failed before that is counted, too; none where nothing is left out
 * @param taskNote what the statistics are made of
 * @param taskWaits where the page is asked for again while they are worked out; none when they are
 * @param taskIdle when it last changed, where it did not in that time; at most one
 * @param taskFigures its key figures
 * @param taskChart what ended when; at most one
 * @param taskSpreads how long it waited and ran
 * @param taskStatuses how many invocations are in which status
 * @param taskOpen true when some have not ended
 * @param taskUnfinished how many that have not ended are in which status
 * @param taskUnfinishedNote that these are all, or how many were looked at, or why none is known
 * @param failRows its failures by exception
 * @param taskFailuresNote why there are none; "" when there are
 * @param taskCalls its recent calls
 * @param taskCallsNote among how many they were looked for
 * @param taskNewest its newest invocations
 * @param taskAgain true when they may be run again
 * @param taskTriggers what starts it without a call, and what it starts that way
 * @param taskOptions what the code says about it
 */
record TaskPage(
    String taskKey,
    String taskModule,
    String taskFunction,
    boolean taskSystem,
    String taskCount,
    Href taskListHref,
    Href taskTimelineHref,
    List<MissingNote> taskMissing,
    RangeChoice range,
    String taskWhen,
    Way taskBefore,
    String taskNote,
    Href taskWaits,
    List<IdleNote> taskIdle,
    List<ActivityKeyFigure> taskFigures,
    List<ChartView> taskChart,
    List<SpreadRow> taskSpreads,
    List<CountedStatus> taskStatuses,
    boolean taskOpen,
    List<CountedStatus> taskUnfinished,
    String taskUnfinishedNote,
    List<FailureRow> failRows,
    String taskFailuresNote,
    List<CallRow> taskCalls,
    String taskCallsNote,
    List<RowView> taskNewest,
    boolean taskAgain,
    TriggersCard taskTriggers,
    OptionsView taskOptions) {
  private static final int MAX_FAILURES = 20;

  static TaskPage of(TaskDetail detail, OptionsView options, boolean again, Url self, Links links) {
    TaskKey task = detail.task();
    TaskReport report = detail.report();
    Optional<ActivityReport> known = report.value();
    Optional<TaskStatistics> own =
        known.flatMap(each -> Optional.ofNullable(each.activity().byTask().get(task)));
    List<FailureRow> failures =
        FailureRow.of(
            known.map(each -> each.failuresOf(task)).orElse(List.of()),
            MAX_FAILURES,
            ShownTime.of(report),
            again,
            links);
    List<CountedStatus> open =
        detail
            .unfinished()
            .available()
            .map(found -> CountedStatus.of(found, task, links))
            .orElse(List.of());
    return new TaskPage(
        SafeText.name(task.value()),
        SafeText.name(task.module()),
        SafeText.name(task.function()),
        task.isSystem(),
        detail.invocations().available().map(CountText::of).orElse("?"),
        Href.to(links.area("invocations").with(FilterNames.TASK, task.value())),
        timeline(task, report, links),
        MissingNote.of(detail.missing()),
        RangeChoice.of(report, self),
        ReportText.sinceLater(report).orElse("in the " + Ranges.text(report.range())),
        before(task, report, links),
        ReportText.note(report),
        report.isBeingMade() ? Href.to(self) : Href.NONE,
        known.isPresent() && own.isEmpty() ? List.of(Idle.of(detail, self, links)) : List.of(),
        known
            .flatMap(each -> own.map(mine -> ActivityKeyFigures.of(each.activity(), mine)))
            .orElse(List.of()),
        known
            .flatMap(each -> own.map(mine -> ChartView.of(each.activity().window(), mine.slices())))
            .stream()
            .toList(),
        own.map(TaskPage::spreads).orElse(List.of()),
        own.map(mine -> CountedStatus.of(mine, task, report.range(), links)).orElse(List.of()),
        !open.isEmpty(),
        open,
        unfinished(detail),
        failures,
        failures.isEmpty() ? noFailures(report) : "",
        detail.calls().stream().map(call -> CallRow.of(call, detail.asOf(), links)).toList(),
        "among its newest " + CountText.of(ShowTasksUseCase.RECENT) + " invocations",
        detail.newest().stream().map(row -> RowView.of(row, detail.asOf(), links)).toList(),
        again,
        TriggersCard.of(detail.triggers(), links),
        options);
  }

  private static Href timeline(TaskKey task, TaskReport report, Links links) {
    return Href.to(
        TimelineAddress.at(
            report.range(), TimelineAddress.bare(links).with(FilterNames.TASK, task.value())));
  }

  private static Way before(TaskKey task, TaskReport report, Links links) {
    return ReportText.sinceLater(report)
        .map(
            _ ->
                TimelineAddress.at(report.range(), links.area("failures"))
                    .with(FailureAddress.QUERY, Field.TASK.is(task.value())))
        .map(url -> new Way(Href.to(url), "also those before that"))
        .orElse(Way.NONE);
  }

  private static List<SpreadRow> spreads(TaskStatistics statistics) {
    return List.of(
        SpreadRow.of(
            "Waiting",
            "from the first moment at which a runner might have taken it until it ran",
            statistics.waits()),
        SpreadRow.of(
            "Running", "from then until the attempt ended, without pauses", statistics.runs()));
  }

  private static String unfinished(TaskDetail detail) {
    Optional<Unfinished> found = detail.unfinished().available();
    if (found.isEmpty()) {
      return "not known";
    }
    long total = found.get().totals().total();
    if (found.get().isAll()) {
      return total == 0 ? "none now" : CountText.of(total) + " now";
    }
    return "among the newest, there are more";
  }

  private static String noFailures(TaskReport report) {
    return report
        .state()
        .absence()
        .map(why -> "Not known: " + AbsenceText.word(why) + ".")
        .orElse(
            report.isBeingMade()
                ? "They appear here by themselves."
                : "None failed " + Idle.looked(report) + ".");
  }
}
