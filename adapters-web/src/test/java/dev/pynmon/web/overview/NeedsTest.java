package dev.pynmon.web.overview;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.Dashboard;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.attention.QueueRules;
import dev.pynmon.domain.attention.QueueState;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.attention.SchedulerRule;
import dev.pynmon.domain.attention.ServiceLook;
import dev.pynmon.domain.attention.UnknownStatusRule;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.why.Takers;
import dev.pynmon.web.part.StatusCount;
import dev.pynmon.web.testing.FakeAttention;
import dev.pynmon.web.testing.FakeTasks;
import dev.pynmon.web.testing.Runners;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeedsTest {
  private static final QueueName BULK = new QueueName("bulk");

  private final FakeAttention attention = new FakeAttention();

  private List<Need> needs() {
    return Needs.of(attention.check(new AppKey("shop")), Href.NONE, Samples.LINKS);
  }

  @Test
  void of_quietApplication_isNothing() {
    assertThat(needs()).isEmpty();
  }

  @Test
  void of_whatNoCheckHasEndedOf_isNothing() {
    assertThat(Needs.of(new Snapshot.NotYet<>(Samples.NOW), Href.NONE, Samples.LINKS)).isEmpty();
  }

  @Test
  void of_queueWithoutConsumer_leadsThere() {
    QueueState queue =
        new QueueState(
            BULK,
            new Count.Exact(41),
            Takers.Known.BY_NOBODY,
            0,
            Optional.of(
                new QueueState.Oldest(Samples.ID, Samples.NOW.minus(Duration.ofMinutes(14)))),
            Optional.empty());
    attention.found.put(
        Rule.NO_CONSUMER, new QueueRules(List.of(queue), true, Samples.NOW).noConsumer());

    assertThat(needs())
        .extracting(Need::needClaim, Need::needText, need -> need.needWay().wayHref().hrefText())
        .containsExactly(
            tuple(
                "Nobody takes from queue bulk.",
                "Its oldest waits 14 m 00 s. No active runner takes from it. Since 14:33:02 UTC.",
                "/broker/queues/bulk"));
  }

  @Test
  void of_unknownStatus_leadsToThoseOfIt() {
    attention.found.put(
        Rule.UNKNOWN_STATUS,
        UnknownStatusRule.check(new StatusTotals(Map.of(InvocationStatus.of("archived"), 3L))));

    assertThat(needs())
        .extracting(Need::needClaim, need -> need.needWay().wayHref().hrefText())
        .containsExactly(
            tuple(
                "3 invocations are in a status that is not known: ARCHIVED.",
                "/invocations/?status=archived"));
  }

  @Test
  void of_stuckAtomicService_isFreedByWhoMay() {
    ServiceLook stuck =
        new ServiceLook(
            Optional.of(Runners.trouble().stuck()),
            12,
            Optional.empty(),
            1,
            1,
            Optional.empty(),
            Duration.ofMinutes(5));
    attention.found.put(
        Rule.SCHEDULER, new SchedulerRule(stuck, Samples.NOW).check(Duration.ofMinutes(15)));

    assertThat(needs())
        .extracting(Need::needClaim, need -> need.needWay().wayHref().hrefText())
        .containsExactly(
            tuple(
                "The atomic service is stuck: no trigger, cron or recovery runs.",
                "/runners/atomic-service/timeline"));
    assertThat(
            Needs.of(attention.check(new AppKey("shop")), new Href("/free"), Samples.LINKS)
                .getFirst()
                .needWay()
                .wayText())
        .isEqualTo("Free it…");
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
  void page_notYetChecked_neitherClaimsNorIsQuiet() {
    OverviewPage page =
        OverviewPage.of(
            new Dashboard(
                Samples.overview(Map.of()),
                new FakeTasks().report(Samples.app(), Preset.HOUR),
                Samples.down(),
                new Snapshot.NotYet<>(Samples.NOW)),
            Offers.NONE,
            Samples.LINKS);

    assertThat(page.needsNone()).isFalse();
    assertThat(page.overviewWaits()).isTrue();
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

  private OverviewPage page(AppOverview overview) {
    TaskReport tasks = new FakeTasks().report(Samples.app(), Preset.HOUR);
    return OverviewPage.of(
        new Dashboard(overview, tasks, Samples.down(), attention.check(new AppKey("shop"))),
        Offers.NONE,
        Samples.LINKS);
  }
}
