package dev.pynmon.web.overview;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.Dashboard;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.part.StatusCount;
import dev.pynmon.web.testing.FakeTasks;
import dev.pynmon.web.testing.Runners;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeedsTest {
  @Test
  void of_healthyApplication_isNothing() {
    assertThat(claims(Samples.overview(Map.of(KnownStatus.SUCCESS, 40L)))).isEmpty();
  }

  @Test
  void of_queueWithoutConsumer_isNamed() {
    AppOverview overview =
        with(
            Map.of(), there(List.of(Samples.queue("bulk", 41, Health.NOT_CONSUMED))), counts(3, 1));

    assertThat(claims(overview)).containsExactly("Queue bulk has 41 waiting and no consumer.");
    assertThat(
            Needs.of(overview, Href.NONE, Samples.LINKS).getFirst().needWay().wayHref().hrefText())
        .isEqualTo("/broker/queues/bulk");
  }

  @Test
  void of_undeclaredQueue_isNamed() {
    AppOverview overview =
        with(
            Map.of(),
            there(List.of(Samples.queue("legacy", 0, Health.NOT_CONFIGURED))),
            counts(3, 1));

    assertThat(claims(overview)).containsExactly("Queue legacy is not configured.");
  }

  @Test
  void of_noActiveRunner_isSaidOnceForAllQueues() {
    AppOverview overview =
        with(
            Map.of(KnownStatus.RUNNING, 7L, KnownStatus.SUCCESS, 1L),
            there(
                List.of(
                    Samples.queue("a", 1, Health.NOT_CONSUMED),
                    Samples.queue("b", 2, Health.NOT_CONSUMED))),
            counts(3, 0));

    assertThat(claims(overview))
        .containsExactly(
            "3 messages wait and no runner is active.",
            "7 invocations RUNNING and no runner is active.");
  }

  @Test
  void of_everythingRegisteredAndNothingQueued_isTheBrokenPair() {
    AppOverview overview =
        with(
            Map.of(KnownStatus.REGISTERED, 10L),
            there(List.of(Samples.queue("default", 0, Health.IDLE))),
            counts(0, 0));

    assertThat(claims(overview)).containsExactly("10 invocations registered, none ever queued.");
  }

  @Test
  void of_everythingRegisteredButQueued_isNotTheBrokenPair() {
    AppOverview overview =
        with(
            Map.of(KnownStatus.REGISTERED, 10L),
            there(List.of(Samples.queue("default", 10, Health.NOT_CONSUMED))),
            counts(0, 0));

    assertThat(claims(overview)).containsExactly("10 messages wait and no runner is active.");
  }

  @Test
  void of_countsThatAreNotExact_claimNothing() {
    AppOverview overview =
        with(
            Map.of(KnownStatus.REGISTERED, 10L),
            Samples.down(),
            there(new RunnerCounts(new Count.AtLeast(0), new Count.AtLeast(0))));

    assertThat(claims(overview)).hasSize(1).first().asString().contains("holds the broker");
  }

  @Test
  void of_unknownStatus_isNamed() {
    assertThat(claims(Samples.overview(Map.of(InvocationStatus.of("archived"), 3L))))
        .containsExactly("3 invocations in a status that is not known: ARCHIVED.");
  }

  @Test
  void of_stuckAtomicService_isTroubleThatSaysSinceWhen() {
    AppOverview healthy = Samples.overview(Map.of(KnownStatus.SUCCESS, 40L));
    AppOverview overview =
        new AppOverview(
            healthy.app(),
            healthy.asOf(),
            healthy.totals(),
            healthy.queues(),
            healthy.runnerCounts(),
            healthy.activeRunners(),
            healthy.blocking(),
            healthy.tasks(),
            healthy.recentFailures(),
            healthy.recent(),
            there(Optional.of(Runners.trouble())),
            List.of());

    assertThat(claims(overview))
        .containsExactly("The atomic service is stuck since 14:02:02 UTC (45 m ago).");
    Need need = Needs.of(overview, Href.NONE, Samples.LINKS).getFirst();
    assertThat(need.needText()).contains("No trigger, cron or recovery ran");
    assertThat(need.needWay().wayHref().hrefText()).isEqualTo("/runners/atomic-service/timeline");
  }

  private static AppOverview blocking(List<InvocationId> ids) {
    AppOverview healthy = Samples.overview(Map.of());
    return new AppOverview(
        healthy.app(),
        healthy.asOf(),
        healthy.totals(),
        healthy.queues(),
        healthy.runnerCounts(),
        healthy.activeRunners(),
        there(ids),
        healthy.tasks(),
        healthy.recentFailures(),
        healthy.recent(),
        healthy.service(),
        List.of());
  }

  @Test
  void of_blockingMoreThanLookedFor_saysAtLeast() {
    List<InvocationId> hundred =
        IntStream.range(0, 100).mapToObj(number -> new InvocationId("i" + number)).toList();

    assertThat(claims(blocking(hundred)))
        .containsExactly("at least 100 invocations are waited for by others.");
  }

  @Test
  void of_blocking_isAHint() {
    AppOverview overview = blocking(List.of(Samples.ID, new InvocationId("b")));

    assertThat(claims(overview)).containsExactly("2 invocations are waited for by others.");
    assertThat(Needs.of(overview, Href.NONE, Samples.LINKS))
        .extracting(each -> each.needWay().wayHref().hrefText())
        .containsExactly("/orchestrator/");
  }

  @Test
  void page_totals_countEveryStatus() {
    OverviewPage page =
        page(
            Samples.overview(
                Map.of(
                    KnownStatus.SUCCESS,
                    40L,
                    KnownStatus.KILLED,
                    3L,
                    KnownStatus.CONCURRENCY_CONTROLLED_FINAL,
                    2L,
                    InvocationStatus.of("archived"),
                    1L)));

    assertThat(page.overviewCounts().countsNote()).isEqualTo("46 in all, as of 14:47:00");
    assertThat(page.overviewCounts().counts())
        .extracting(StatusCount::countNumber)
        .containsExactly("40", "3", "2", "1");
    assertThat(page.overviewCounts().counts().getLast().countHref())
        .isEqualTo("/invocations/?status=archived");
    assertThat(page.figures())
        .extracting(Figure::figureValue)
        .containsExactly("shop", "46", "0", "0", "1", "4");
    assertThat(page.overviewWaits()).isFalse();
  }

  @Test
  void page_totalsNotYetCounted_fetchesItselfAndClaimsNothing() {
    AppOverview healthy = Samples.overview(Map.of());
    OverviewPage page =
        page(
            new AppOverview(
                healthy.app(),
                healthy.asOf(),
                there(new Snapshot.NotYet<StatusTotals>(Samples.NOW)),
                healthy.queues(),
                healthy.runnerCounts(),
                healthy.activeRunners(),
                healthy.blocking(),
                healthy.tasks(),
                healthy.recentFailures(),
                healthy.recent(),
                healthy.service(),
                List.of()));

    assertThat(page.overviewWaits()).isTrue();
    assertThat(page.overviewCounts().countsNote()).isEqualTo("being counted since 14:47:02");
    assertThat(page.figures().get(1).figureNote().noteText()).isEqualTo("being counted");
  }

  @Test
  void page_everythingDown_saysSoAndNeverZero() {
    OverviewPage page =
        page(
            new AppOverview(
                Samples.APP,
                Samples.NOW,
                Samples.down(),
                Samples.down(),
                Samples.down(),
                Samples.down(),
                Samples.down(),
                Samples.down(),
                Samples.down(),
                Samples.down(),
                Samples.down(),
                List.of()));

    assertThat(page.needs())
        .extracting(Need::needClaim)
        .containsExactly(
            "The store main, which holds the broker and orchestrator, does not answer: Nothing"
                + " listens at redis-1:6379.");
    assertThat(page.figures())
        .extracting(Figure::figureValue)
        .containsExactly("shop", "?", "?", "?", "?", "?");
    assertThat(page.queuesNote()).isEqualTo("Not known: store down.");
    assertThat(page.runnersEmpty()).isEqualTo("Not known: store down.");
    assertThat(page.failuresNote()).isEqualTo("Not known: store down.");
    assertThat(page.overviewEvents())
        .extracting(EventsCard::eventsNote)
        .containsExactly("Not known: store down.");
  }

  @Test
  void of_events_leadToWhatCronStartedLastNight() {
    EventTotals totals = EventTotals.of(9, 8, 7, 2, 5);

    List<EventsCard.Line> lines =
        EventsCard.of(there(totals), Samples.LINKS).getFirst().eventsLines();

    assertThat(lines)
        .extracting(line -> line.lineLabel() + ": " + line.lineWay().wayText())
        .containsExactly(
            "Recorded: 9",
            "Met a condition: 8",
            "Started something: 7",
            "Codes: 2",
            "Runs of triggers: 5",
            "Last night: what cron started");
    assertThat(lines.getLast().lineWay().wayHref().hrefText())
        .isEqualTo("/trigger-runs/?when=night&kind=cron");
  }

  private static OverviewPage page(AppOverview overview) {
    TaskReport tasks = new FakeTasks().report(Samples.app(), Preset.HOUR);
    return OverviewPage.of(
        new Dashboard(overview, tasks, Samples.down()), Offers.NONE, Samples.LINKS);
  }

  private static List<String> claims(AppOverview overview) {
    return Needs.of(overview, Href.NONE, Samples.LINKS).stream().map(Need::needClaim).toList();
  }

  private static Answer<RunnerCounts> counts(long known, long active) {
    return there(new RunnerCounts(new Count.Exact(known), new Count.Exact(active)));
  }

  private static AppOverview with(
      Map<InvocationStatus, Long> totals,
      Answer<List<QueueReport>> queues,
      Answer<RunnerCounts> runners) {
    AppOverview healthy = Samples.overview(totals);
    return new AppOverview(
        healthy.app(),
        healthy.asOf(),
        healthy.totals(),
        queues,
        runners,
        healthy.activeRunners(),
        healthy.blocking(),
        healthy.tasks(),
        healthy.recentFailures(),
        healthy.recent(),
        healthy.service(),
        List.of());
  }
}
