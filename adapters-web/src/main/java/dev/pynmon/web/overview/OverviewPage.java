package dev.pynmon.web.overview;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.Dashboard;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.attention.Again;
import dev.pynmon.web.attention.CheckupView;
import dev.pynmon.web.broker.QueueBasis;
import dev.pynmon.web.broker.QueueRow;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.part.StatusCount;
import dev.pynmon.web.part.StatusCounts;
import dev.pynmon.web.purge.PurgeNote;
import dev.pynmon.web.rerun.bulk.BulkNote;
import dev.pynmon.web.task.ActivityCards;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.text.ActiveText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.Arrays;
import java.util.List;

/**
 * The dashboard, for the templates {@code overview/overview} and {@code overview/body}. A list that
 * cannot be read is empty and its note says why.
 *
 * @param overviewRefresh the changing part alone
 * @param overviewWaits true while totals are being counted for the first time, and while what needs
 *     attention is being checked
 * @param overviewPurge where all of it is purged
 * @param overviewPurges purges that go on or stopped half-way
 * @param overviewRuns runs of many that do
 * @param overviewCheckup what needs attention
 * @param figures the key figures
 * @param overviewCards how the tasks do
 * @param overviewCounts invocations by status
 * @param overviewEvents how much there is of events; none where this pynenc keeps none
 * @param queuesNote why there are none; "" when there are
 * @param queues the queues
 * @param queuesBasis what their rates and forecasts rest on
 * @param queuesHref the page of the broker
 * @param runnersNote how many there are
 * @param runnersEmpty why none is listed; "" when some are
 * @param runners the first active ones
 * @param runnersHref all of them
 * @param failuresNote why there are none; "" when there are
 * @param failures the newest that failed
 * @param failuresAgain true when they may be run again
 * @param failuresHref all that failed
 * @param recentNote why there are none; "" when there are
 * @param recent the newest
 * @param recentHref all invocations
 * @param components the five components
 * @param settings what is configured
 */
record OverviewPage(
    Href overviewRefresh,
    boolean overviewWaits,
    Href overviewPurge,
    List<PurgeNote> overviewPurges,
    List<BulkNote> overviewRuns,
    CheckupView overviewCheckup,
    List<KeyFigure> figures,
    ActivityCards overviewCards,
    StatusCounts overviewCounts,
    List<EventsCard> overviewEvents,
    String queuesNote,
    List<QueueRow> queues,
    String queuesBasis,
    Href queuesHref,
    String runnersNote,
    String runnersEmpty,
    List<RunnerRow> runners,
    Href runnersHref,
    String failuresNote,
    List<RowView> failures,
    boolean failuresAgain,
    Href failuresHref,
    String recentNote,
    List<RowView> recent,
    Href recentHref,
    List<ComponentRow> components,
    List<SettingView> settings) {

  static OverviewPage of(Dashboard shown, Offers offers, Links links) {
    AppOverview overview = shown.overview();
    TaskReport report = shown.tasks();
    List<QueueReport> queues = overview.queues().available().orElse(List.of());
    return new OverviewPage(
        Href.to(links.to("overview", "refresh")),
        isCounting(overview.totals())
            || isCounting(overview.tasks())
            || report.isBeingMade()
            || shown.attention().goesOn(),
        offers.purge(),
        offers.purges(),
        offers.runs(),
        CheckupView.of(shown.attention(), offers.mends(), refresh(links), overview.asOf(), links),
        KeyFigures.of(overview, shown.lastSeen(), links),
        ActivityCards.of(report, links),
        StatusCounts.occurring(overview.totals(), shown.lastSeen(), overview.asOf(), links),
        EventsCard.of(shown.events(), links),
        emptyNote(overview.queues(), "No queue is declared and nothing waits."),
        QueueRow.of(queues, overview.asOf(), links),
        QueueBasis.of(queues),
        Href.to(links.area("broker")),
        runnersNote(overview),
        emptyNote(overview.activeRunners(), "No runner is active."),
        runners(overview, links),
        Href.to(links.area("runners")),
        emptyNote(overview.recentFailures(), "None of those that the store holds failed."),
        rows(overview.recentFailures(), overview, links),
        offers.again(),
        StatusCount.href(KnownStatus.FAILED, links),
        emptyNote(overview.recent(), "An invocation appears here when a task is called."),
        rows(overview.recent(), overview, links),
        Href.to(links.area("invocations")),
        Arrays.stream(Component.values())
            .map(component -> ComponentRow.of(overview.app(), component, links))
            .toList(),
        SettingView.of(overview.settings()));
  }

  private static Refresh refresh(Links links) {
    return Again.of(links.home(), links.to("overview", "refresh"), "overview");
  }

  private static boolean isCounting(Answer<? extends Snapshot<?>> state) {
    return state.available().filter(Snapshot.NotYet.class::isInstance).isPresent();
  }

  private static String runnersNote(AppOverview overview) {
    return overview.runnerCounts().available().map(ActiveText::ofKnown).orElse("");
  }

  private static List<RunnerRow> runners(AppOverview overview, Links links) {
    List<Heartbeat> active = overview.activeRunners().available().orElse(List.of());
    return active.stream().map(beat -> RunnerRow.of(beat, overview.asOf(), links)).toList();
  }

  private static List<RowView> rows(
      Answer<List<InvocationRow>> state, AppOverview overview, Links links) {
    return state.available().orElse(List.of()).stream()
        .map(row -> RowView.of(row, overview.asOf(), links))
        .toList();
  }

  private static String emptyNote(Answer<? extends List<?>> state, String none) {
    return state
        .absence()
        .map(why -> "Not known: " + AbsenceText.word(why) + ".")
        .orElseGet(() -> state.available().filter(List::isEmpty).map(_ -> none).orElse(""));
  }
}
