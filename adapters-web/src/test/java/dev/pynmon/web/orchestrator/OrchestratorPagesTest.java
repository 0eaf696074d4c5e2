package dev.pynmon.web.orchestrator;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.orchestrator.BlockingReport;
import dev.pynmon.application.port.in.orchestrator.OrchestratorOverview;
import dev.pynmon.application.port.in.orchestrator.ServiceTrouble;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Runners;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrchestratorPagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void orchestrator_showsItsClassEveryStatusAndTheTotal() {
    String page = site.browse("/orchestrator/").body();

    assertThat(page).contains("<h1>Orchestrator</h1>", "40 in all, as of 14:47:00");
    for (KnownStatus status : KnownStatus.values()) {
      assertThat(page).contains("data-status=\"" + status.label() + "\"");
    }
    assertThat(page)
        .contains(
            "href=\"/invocations/?status&#61;SUCCESS\">40</a>",
            "1 active of 3 known",
            "href=\"/runners/" + Samples.RUNNER.value() + "\"",
            "hx-get=\"/orchestrator/refresh\"")
        .doesNotContain("and 1 more", "and 0 more");
  }

  @Test
  void activeRunnersBeyondThoseListed_areCounted_andALinkLeadsToAll() {
    monitor.orchestrator.overview =
        active(new RunnerCounts(new Count.Exact(40), new Count.Exact(38)));
    assertThat(site.browse("/orchestrator/").body())
        .contains("<footer><a href=\"/runners/\">and 37 more</a></footer>");

    monitor.orchestrator.overview =
        active(new RunnerCounts(new Count.AtLeast(9), new Count.AtLeast(9)));
    assertThat(site.browse("/orchestrator/refresh").body()).contains(">and at least 8 more</a>");
  }

  /** The original answers 500 here (defect 2). */
  @Test
  void blockingInvocations_areShownWithWhoWaitsAndSinceWhen() {
    monitor.orchestrator.overview = with(there(List.of(blocking(Samples.ID))), Optional.empty());

    HttpResponse<String> page = site.browse("/orchestrator/");
    HttpResponse<String> part = site.browse("/orchestrator/refresh");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.body()).startsWith("<div id=\"orchestrator-state\"");
    assertThat(page.body())
        .contains(
            "href=\"/invocations/" + Samples.ID.value() + "\"",
            "href=\"/invocations/waiter-1\"",
            "data-status=\"PAUSED\"",
            "data-status=\"NO STATUS\"",
            "0 s ago <span class=\"abs\">14:47:02</span>",
            "<table class=\"x tight rows-s\"><thead>",
            "<span class=\"only-s t3\">Who waits for it, since when</span><ul",
            "and others");
  }

  @Test
  void cronExpressions_areInWords_alsoThoseThatAreNone() {
    OrchestratorOverview known = Runners.orchestrator();
    monitor.orchestrator.overview =
        new OrchestratorOverview(
            known.app(),
            known.asOf(),
            known.totals(),
            known.blocking(),
            known.runnerCounts(),
            known.activeRunners(),
            known.trouble(),
            List.of(),
            List.of(),
            List.of(
                new Setting("Pending", "recover_pending_invocations_cron", "*/5 * * * *", ""),
                new Setting("Running", "recover_running_invocations_cron", Samples.EVIL, "x")));

    assertThat(site.browse("/orchestrator/").body())
        .contains("every 5 minutes, UTC", "not a cron expression of five fields")
        .doesNotContain("<script>alert");
  }

  @Test
  void stuckService_isSaidOnThePage() {
    monitor.orchestrator.overview = with(there(List.of()), Optional.of(Runners.trouble()));

    assertThat(site.browse("/orchestrator/").body())
        .contains(
            "The atomic service is stuck since 14:02:02 UTC (45 m ago).",
            ">See the run</a>.</p>",
            "the run can be ended from here. <a class=\"btn-x sm\" href=\"/orchestrator/scheduler\">Free"
                + " it…</a></p>")
        .doesNotContain("by hand", "__orchestrator_atomic_service_executions");
  }

  @Test
  void stuckService_whereNothingIsOffered_saysWhatToDoByHand() {
    monitor.orchestrator.overview = with(there(List.of()), Optional.of(Runners.trouble()));
    monitor.reruns.offered = false;

    assertThat(site.browse("/orchestrator/").body())
        .contains("then end the run by hand. SQLite: in the table")
        .doesNotContain("Free it…");
  }

  @Test
  void orchestratorDown_is503ThatNamesIt() {
    OrchestratorOverview known = Runners.orchestrator();
    monitor.orchestrator.overview =
        new OrchestratorOverview(
            known.app(),
            known.asOf(),
            Samples.down(),
            Samples.down(),
            Samples.down(),
            Samples.down(),
            Samples.down(),
            List.of(),
            List.of(),
            List.of());

    assertThat(site.browse("/orchestrator/").statusCode()).isEqualTo(503);
    assertThat(site.browse("/orchestrator/").body()).contains("The orchestrator cannot be read");
  }

  private static OrchestratorOverview active(RunnerCounts counts) {
    OrchestratorOverview known = Runners.orchestrator();
    return new OrchestratorOverview(
        known.app(),
        known.asOf(),
        known.totals(),
        known.blocking(),
        there(counts),
        known.activeRunners(),
        known.trouble(),
        known.settings(),
        known.service(),
        known.recovery());
  }

  private static BlockingReport blocking(InvocationId id) {
    return new BlockingReport(
        id,
        Optional.of(Samples.state(id, KnownStatus.REGISTERED, 0)),
        List.of(
            new BlockingReport.Waiter(
                new InvocationId("waiter-1"),
                Optional.of(Samples.state(new InvocationId("waiter-1"), KnownStatus.PAUSED, 0))),
            new BlockingReport.Waiter(new InvocationId("purged"), Optional.empty())),
        true);
  }

  private static OrchestratorOverview with(
      Answer<List<BlockingReport>> blocking, Optional<ServiceTrouble> trouble) {
    OrchestratorOverview known = Runners.orchestrator();
    return new OrchestratorOverview(
        known.app(),
        known.asOf(),
        known.totals(),
        blocking,
        known.runnerCounts(),
        known.activeRunners(),
        there(trouble),
        known.settings(),
        known.service(),
        known.recovery());
  }
}
