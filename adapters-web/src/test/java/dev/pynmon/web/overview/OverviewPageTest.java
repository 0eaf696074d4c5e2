package dev.pynmon.web.overview;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.port.in.attention.Attention;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.Dashboard;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.part.StatusCount;
import dev.pynmon.web.testing.FakeAttention;
import dev.pynmon.web.testing.FakeTasks;
import dev.pynmon.web.testing.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverviewPageTest {
  private static final AppOverview DOWN =
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
          List.of());

  private final FakeAttention attention = new FakeAttention();
  private LastSeen lastSeen = LastSeen.NOTHING;

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
    assertThat(page.overviewCounts().counts().getLast().countHref().hrefText())
        .isEqualTo("/invocations/?status=archived");
    assertThat(page.figures())
        .extracting(KeyFigure::figureValue)
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
                healthy.tasks(),
                healthy.recentFailures(),
                healthy.recent(),
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
                new Attention(new Snapshot.NotYet<>(Samples.NOW), true),
                LastSeen.NOTHING),
            Offers.NONE,
            Samples.LINKS);

    assertThat(page.overviewCheckup().checkupNone()).isEmpty();
    assertThat(page.overviewCheckup().checkupQuiet()).isEmpty();
    assertThat(page.overviewWaits()).isTrue();
  }

  @Test
  void page_fetchesItselfOnlyWhileACheckGoesOn() {
    attention.asOf = Samples.NOW.minusSeconds(600);
    assertThat(page(Samples.overview(Map.of())).overviewWaits()).isFalse();

    attention.goesOn = true;

    assertThat(page(Samples.overview(Map.of())).overviewWaits()).isTrue();
  }

  @Test
  void page_everythingDown_saysSoAndNeverZero() {
    OverviewPage page = page(DOWN);

    assertThat(page.figures())
        .extracting(KeyFigure::figureValue)
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

  @Test
  void page_everythingDown_showsWhatWasLastSeen_andThatItIsUnknownNow() {
    StatusTotals totals = new StatusTotals(Map.of(KnownStatus.RUNNING, 5L, KnownStatus.FAILED, 7L));
    lastSeen =
        LastSeen.NOTHING
            .withTotals(new Snapshot.Taken<>(totals, Samples.NOW.minusSeconds(51), true))
            .withWaiting(
                new Snapshot.Taken<>(new Count.Exact(40), Samples.NOW.minusSeconds(9), true));
    OverviewPage page = page(DOWN);

    assertThat(page.figures())
        .filteredOn(KeyFigure::figureGone)
        .extracting(figure -> figure.figureValue() + ", " + figure.figureNote().noteText())
        .containsExactly(
            "12, unknown now; 51 s ago, 14:46:11 UTC",
            "5, unknown now; 51 s ago, 14:46:11 UTC",
            "40, unknown now; 9 s ago, 14:46:53 UTC");
    assertThat(page.overviewCounts().countsGone()).isTrue();
    assertThat(page.overviewCounts().counts())
        .extracting(StatusCount::countNumber)
        .containsExactly("7", "5");
  }

  private OverviewPage page(AppOverview overview) {
    TaskReport tasks = new FakeTasks().report(Samples.app(), Preset.HOUR);
    return OverviewPage.of(
        new Dashboard(
            overview, tasks, Samples.down(), attention.check(new AppKey("shop")), lastSeen),
        Offers.NONE,
        Samples.LINKS);
  }
}
