package dev.pynmon.web.overview;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.broker.QueueReport.Health;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.attention.ComponentRule;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class OverviewPagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void dashboard_showsHowTasksDo() {
    monitor
        .tasks
        .was("1", "shop.charge", KnownStatus.REGISTERED, 50, KnownStatus.RUNNING, 48)
        .was("1", "shop.charge", KnownStatus.SUCCESS, 40)
        .was("2", "shop.ship", KnownStatus.FAILED, 30)
        .raised("2", "KeyError", Samples.EVIL);

    String page = site.browse("/").body();

    assertThat(page)
        .contains(
            "Finished per minute",
            "last hour, all of its 4 changes, as of 14:47:00 UTC",
            "href=\"/tasks/shop.charge\"",
            "href=\"/failures/\"",
            "href=\"/tasks/\"",
            "KeyError")
        .doesNotContain("<script>alert");
  }

  @Test
  void dashboard_statisticsNotYetThere_fetchesItself() {
    monitor.tasks.state = Optional.of(there(new Snapshot.NotYet<>(Samples.NOW)));

    assertThat(site.browse("/").body())
        .contains(
            "being worked out since 14:47:02 UTC",
            "The statistics appear here by themselves.",
            "hx-trigger=\"load delay:1s\"");
  }

  @Test
  void dashboard_ofATimeWithoutChanges_hasTheLastActivityInPlaceOfFigures() {
    monitor.tasks.nearest =
        Optional.of(new NearestChange.At(Instant.parse("2026-11-24T13:30:00Z")));

    assertThat(site.browse("/").body())
        .contains(
            "<b>Last activity 13:30.</b>",
            "<a href=\"/tasks/?time_range&#61;3h\">Statistics of the last 3 hours</a>",
            ">Timeline of 13:30</a>")
        .doesNotContain("Throughput", "Finished per minute", "Failing now", "none ended");
  }

  @Test
  void dashboard_statisticsDown_saySoAndLeaveTheRest() {
    monitor.tasks.state = Optional.of(Samples.down());

    HttpResponse<String> page = site.browse("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Statistics: not known", "Invocations by status")
        .doesNotContain("Nothing came to an end")
        .doesNotContain("appear here by themselves");
  }

  @Test
  void dashboard_full_isAWholeDocument() {
    monitor.apps.add("other", "0.4.0", there(FakeApps.place()));
    monitor.apps.overview = Optional.of(full(Samples.EVIL));

    HttpResponse<String> page = site.browse("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).startsWith("<!doctype html>").contains("</html>", ">shop<", ">other<");
    assertThat(page.body().substring(page.body().indexOf("<main")))
        .contains(
            "href=\"/broker/\"",
            "href=\"/orchestrator/\"",
            "href=\"/tasks/\"",
            "href=\"/invocations/\"",
            "href=\"/state-backend/\"",
            "href=\"/client-data-store/\"",
            "href=\"/invocations/?status&#61;FAILED\"",
            "54f27cc",
            "not consumed",
            "Nothing is configured here")
        .doesNotContain("<script>alert", "Internal Server Error");
  }

  @Test
  void dashboard_healthy_saysThatNothingNeedsAttention() {
    assertThat(site.browse("/").body())
        .contains("Nothing needs attention, checked ", "No runner is active.")
        .doesNotContain("aria-busy");
  }

  @Test
  void dashboard_everythingDown_isStillAPage() {
    monitor.apps.overview = Optional.of(down());
    Map<Component, Absence> absences =
        Map.of(Component.BROKER, Samples.DOWN, Component.ORCHESTRATOR, Samples.DOWN);
    monitor.apps.attention.found.put(Rule.COMPONENT, ComponentRule.check(absences));

    HttpResponse<String> page = site.browse("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("which holds the broker and orchestrator, does not answer");
  }

  @Test
  void dashboard_notYetCounted_fetchesItself() {
    AppOverview healthy = Samples.overview(Map.of());
    AppOverview counting =
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
            List.of());
    monitor.apps.overview = Optional.of(counting);

    assertThat(site.browse("/").body())
        .contains("hx-get=\"/overview/refresh\" hx-trigger=\"load delay:1s\"", "being counted");
    assertThat(site.browse("/overview/refresh").body())
        .startsWith("<div id=\"overview\"")
        .doesNotContain("<html");
  }

  private static AppOverview full(String hostile) {
    return new AppOverview(
        Samples.APP,
        Samples.NOW,
        there(
            Samples.taken(
                new StatusTotals(
                    Map.of(KnownStatus.FAILED, 3L, InvocationStatus.of(hostile), 1L)))),
        there(
            List.of(
                Samples.queue(hostile, 4, Health.NOT_CONSUMED),
                Samples.queue("default", 0, Health.CONSUMED))),
        there(new RunnerCounts(new Count.AtLeast(1_000), new Count.Exact(1))),
        there(
            List.of(
                new Heartbeat(
                    Samples.RUNNER,
                    Samples.NOW.minusSeconds(60),
                    Samples.NOW,
                    true,
                    Optional.of(List.of(new QueueName(hostile))),
                    Optional.empty(),
                    Optional.empty()))),
        there(Samples.taken(new Count.AtLeast(1_000))),
        there(List.of(Samples.row(), Samples.hostile())),
        there(List.of(Samples.row(), Samples.bare())),
        List.of(new Setting("Nothing is configured here", "key", hostile, "")));
  }

  private static AppOverview down() {
    return new AppOverview(
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
  }
}
