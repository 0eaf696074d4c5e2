package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.IdleNote;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.task.FailureRow;
import dev.pynmon.web.task.FailureText;
import dev.pynmon.web.task.Idle;
import dev.pynmon.web.task.RangeChoice;
import dev.pynmon.web.task.Ranges;
import dev.pynmon.web.task.ReportText;
import dev.pynmon.web.task.ShownTime;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What fails, for the templates {@code failure/failures} and {@code failure/table}.
 *
 * @param failuresTotal how many failed
 * @param failuresAnswer which task fails most, and why; "" where nothing is known to
 * @param failuresWhen over which time
 * @param range the times to choose from
 * @param failuresQuery the field for a query
 * @param failuresHref this page
 * @param failuresRefresh its changing part alone
 * @param failuresWaits true while it is worked out for the first time
 * @param failuresAsOf when this was put together
 * @param failuresNote what was looked at
 * @param failuresHasRows true when there is something to show
 * @param failRows the groups, the largest first
 * @param failuresIdle when something last changed, where nothing did; at most one
 * @param failuresNothing what is said in place of groups
 * @param failuresFoot what was grouped
 * @param failuresPager to other groups
 * @param failuresEarlier what failed before that; none where all of the time was looked at
 * @param failuresListHref all that failed, one by one
 * @param failuresCompareHref where any two queries are compared
 * @param failuresExport all groups as a file
 */
record FailuresPage(
    String failuresTotal,
    String failuresAnswer,
    String failuresWhen,
    RangeChoice range,
    QueryForm failuresQuery,
    Href failuresHref,
    Href failuresRefresh,
    boolean failuresWaits,
    String failuresAsOf,
    String failuresNote,
    boolean failuresHasRows,
    List<FailureRow> failRows,
    List<IdleNote> failuresIdle,
    Nothing failuresNothing,
    String failuresFoot,
    Pager failuresPager,
    Href failuresEarlier,
    Href failuresListHref,
    Href failuresCompareHref,
    ExportLinks failuresExport) {
  private static final Set<String> EXPORTED =
      Set.of(TimelineAddress.RANGE, TimelineAddress.START, TimelineAddress.END, QueryParam.NAME);

  private static final String ASKED =
      " A group is asked for its task, its exception and its newest message, and is shown whole";

  static FailuresPage of(
      TaskReport report, Optional<Search> search, boolean again, Request request) {
    Query asked = request.params().query().brief();
    Links links = request.links();
    Url self = links.area("failures").with(asked);
    Optional<ActivityReport> all = report.value();
    Optional<ActivityReport> known = all.map(each -> search.map(each::asking).orElse(each));
    GroupPart part =
        GroupPart.asked(known.map(ActivityReport::failures).orElse(List.of()), request.params());
    List<FailureRow> rows = part.rows(ShownTime.of(report), again, links);
    String when = Ranges.text(report.range());
    Href list = oneByOne(report, search, links);
    return new FailuresPage(
        known
            .filter(FailuresPage::isBusy)
            .map(
                each ->
                    search.isPresent()
                        ? FailureText.matching(each.grouped())
                        : FailureText.total(each))
            .orElse(""),
        known
            .filter(FailuresPage::isBusy)
            .map(each -> reach(all.orElse(each), report) + answer(each, report))
            .orElse(""),
        when,
        RangeChoice.of(report, self),
        QueryForm.of(Noun.FAILURES, request),
        Href.to(self),
        Href.to(links.to("failures", "refresh").with(asked)),
        report.isBeingMade(),
        TimeText.clock(report.asOf()),
        ReportText.note(report) + held(all),
        !rows.isEmpty(),
        rows,
        Idle.of(report, self, links),
        Nothing.of(report, search, known.isPresent() ? empty(search, when) : ""),
        known
            .filter(FailuresPage::isBusy)
            .map(
                each ->
                    foot(part, all.orElse(each))
                        + (search.isPresent() && !rows.isEmpty() ? ASKED + each(list) : ""))
            .orElse(""),
        part.pager(self),
        all.map(each -> earlier(each, report, search, links)).orElse(Href.NONE),
        list,
        Href.to(compared(report, search, links)),
        ExportLinks.of("failures", asked, EXPORTED, links));
  }

  /** Since when none is left out, the background knows. */
  private static Href earlier(
      ActivityReport known, TaskReport report, Optional<Search> search, Links links) {
    return known
        .groupedSince()
        .map(since -> FailureAddress.earlier(report.range(), since, links))
        .map(all -> search.map(asked -> all.with(QueryParam.NAME, asked.text())).orElse(all))
        .map(Href::to)
        .orElse(Href.NONE);
  }

  /** How many they are, and when, is asked of groups alone: no failure tells. */
  private static boolean isOfEach(Search asked, Instant now) {
    return QueryParam.fault(asked.text(), Noun.INVOCATIONS, now).isEmpty();
  }

  private static Href oneByOne(TaskReport report, Optional<Search> search, Links links) {
    Url all = FailureAddress.oneByOne(report.range(), links);
    return search
        .map(
            asked ->
                isOfEach(asked, report.asOf())
                    ? Href.to(all.with(QueryParam.NAME, asked.text()))
                    : Href.NONE)
        .orElse(Href.to(all));
  }

  private static String each(Href oneByOne) {
    return oneByOne.leads() ? ": One by one asks each failure." : ".";
  }

  /** The query of this page is the first of the two, of failures as here. */
  private static Url compared(TaskReport report, Optional<Search> search, Links links) {
    Url all = TimelineAddress.at(report.range(), FailureAddress.differences(links));
    return search
        .filter(asked -> isOfEach(asked, report.asOf()))
        .map(asked -> all.with(FailureAddress.QUERY, failed(asked, report.asOf())))
        .orElse(all);
  }

  private static String failed(Search asked, Instant now) {
    boolean isOfSeveral = asked.condition() instanceof Condition.Any;
    String text = isOfSeveral ? "(" + asked.text() + ")" : asked.text();
    return QueryParam.firstAsked(Field.STATUS.is("failed") + " " + text, asked.text(), now);
  }

  /** Whoever reads the answer alone learns that something may stand behind the link. */
  private static String reach(ActivityReport all, TaskReport report) {
    return all.groupedSince()
        .map(
            since ->
                "Not all of the %s, back to %s: "
                    .formatted(
                        Ranges.text(report.range()), MomentText.shortly(since, report.asOf())))
        .orElse("");
  }

  /** What the changes do not reach. */
  private static String held(Optional<ActivityReport> all) {
    return all.flatMap(ActivityReport::held)
        .map(more -> more.backTo().isEmpty() ? "all that" : "some of what")
        .map(part -> "; of what failed before that, " + part + " the orchestrator still holds")
        .orElse("");
  }

  /** Of a time that is over it is not told how it goes on. */
  private static String answer(ActivityReport known, TaskReport report) {
    return report.range().isOver(report.asOf())
        ? FailureText.past(known.failures())
        : FailureText.answer(known);
  }

  private static String empty(Optional<Search> search, String when) {
    return search.isPresent()
        ? "No group of what failed in the " + when + " is what the query asks for." + ASKED
        : "None of the invocations that changed in the " + when + " failed.";
  }

  private static boolean isBusy(ActivityReport report) {
    return report.idle().isEmpty();
  }

  private static String foot(GroupPart part, ActivityReport report) {
    String text = part.text();
    return report.isCut()
        ? text
            + " Grouped are the newest "
            + CountText.of(report.grouped())
            + " of "
            + CountText.of(report.failed())
            + " failures."
        : text;
  }
}
