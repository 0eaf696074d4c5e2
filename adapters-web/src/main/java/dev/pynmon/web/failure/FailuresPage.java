package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.IdleNote;
import dev.pynmon.web.task.FailureRow;
import dev.pynmon.web.task.FailureText;
import dev.pynmon.web.task.Idle;
import dev.pynmon.web.task.RangeRow;
import dev.pynmon.web.task.Ranges;
import dev.pynmon.web.task.ReportText;
import dev.pynmon.web.task.ShownTime;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What fails, for the templates {@code failure/failures} and {@code failure/table}.
 *
 * @param failuresTotal how many failed
 * @param failuresAnswer which task fails most, and why; "" where nothing is known to
 * @param failuresWhen over which time
 * @param ranges the times to choose from
 * @param failuresHref this page
 * @param failuresRefresh its changing part alone
 * @param failuresWaits true while it is worked out for the first time
 * @param failuresAsOf when this was put together
 * @param failuresNote what was looked at
 * @param failuresHasRows true when there is something to show
 * @param failRows the groups, the largest first
 * @param failuresIdle when something last changed, where nothing did; at most one
 * @param failuresEmpty why there is none
 * @param failuresFoot what was grouped
 * @param failuresListHref all that failed, one by one
 * @param failuresExport all groups as a file
 */
record FailuresPage(
    String failuresTotal,
    String failuresAnswer,
    String failuresWhen,
    List<RangeRow> ranges,
    String failuresHref,
    String failuresRefresh,
    boolean failuresWaits,
    String failuresAsOf,
    String failuresNote,
    boolean failuresHasRows,
    List<FailureRow> failRows,
    List<IdleNote> failuresIdle,
    String failuresEmpty,
    String failuresFoot,
    String failuresListHref,
    ExportLinks failuresExport) {
  private static final int MAX_GROUPS = 100;

  static FailuresPage of(TaskReport report, boolean again, Query asked, Links links) {
    Url self = links.area("failures").with(asked);
    Optional<ActivityReport> known = report.value();
    List<FailureRow> rows =
        FailureRow.of(
            known.map(ActivityReport::failures).orElse(List.of()),
            MAX_GROUPS,
            ShownTime.of(report),
            again,
            links);
    String when = Ranges.text(report.range());
    return new FailuresPage(
        known.filter(FailuresPage::isBusy).map(each -> total(each.activity())).orElse(""),
        known.filter(FailuresPage::isBusy).map(FailureText::answer).orElse(""),
        when,
        RangeRow.of(report.range(), self),
        self.toString(),
        links.to("failures", "refresh").with(asked).toString(),
        report.isBeingMade(),
        TimeText.clock(report.asOf()),
        ReportText.note(report),
        !rows.isEmpty(),
        rows,
        Idle.of(report, self, links),
        known.isPresent()
            ? "None of the invocations that changed in the " + when + " failed."
            : "What fails appears here by itself.",
        known.filter(FailuresPage::isBusy).map(FailuresPage::foot).orElse(""),
        FailureAddress.oneByOne(report.range().code(), links).toString(),
        ExportLinks.of("failures", asked, Set.of(Ranges.PARAMETER), links));
  }

  private static boolean isBusy(ActivityReport report) {
    return report.idle().isEmpty();
  }

  private static String total(TaskActivity activity) {
    return CountText.of(activity.all().failed());
  }

  private static String foot(ActivityReport report) {
    int groups = report.failures().size();
    String shown =
        groups > MAX_GROUPS
            ? "The first " + MAX_GROUPS + " of " + CountText.of(groups) + " groups."
            : CountText.of(groups, "group") + ".";
    return report.isCut()
        ? shown
            + " Grouped are the newest "
            + CountText.of(report.grouped())
            + " of "
            + CountText.of(report.activity().all().failed())
            + " failures."
        : shown;
  }
}
