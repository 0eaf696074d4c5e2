package dev.pynmon.web.orchestrator;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.web.testing.Runners;
import dev.pynmon.web.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceRunPageTest extends ServiceSite {
  @Test
  void run_showsAllOfIt() {
    monitor.orchestrator.run =
        new ShowServiceRunResult.Found(
            Samples.NOW,
            Runners.run("stuck-run", 2_700, "running"),
            true,
            Runners.sighting(Samples.context(), RunnerPresence.GONE, 2_700),
            Optional.of(Runners.trouble()),
            new Answer.Missing<>(new Absence.InThisVersion()));

    assertThat(site.browse("/runners/atomic-service/runs/stuck-run").body())
        .doesNotContain("Runs of triggers")
        .contains(
            "no other run begins before it ends",
            "The atomic service is stuck",
            "<span class=\"tag \">gone</span>",
            "2026-11-24 14:02:02.000000 UTC",
            "ThreadRunner",
            "href=\"/runners/atomic-service/timeline?selected_atomic_service_run_id&#61;stuck-run#selected\"");
  }

  @Test
  void run_listsTheTriggersThatItRan_withWhatCausedThem() {
    ran(
        there(
            new ServiceRunTriggers(
                new Newest<>(List.of(TRIGGER), false),
                true,
                Map.of(),
                Map.of(
                    new InvocationId("started-1"),
                    new FailureCause("SmtpError", Optional.of("no route"))),
                Map.of())));

    assertThat(site.browse("/runners/atomic-service/runs/r1").body())
        .contains(
            "data-trigger-run-id=\"trigger-run-1\"",
            "<a href=\"/tasks/shop.thank\">shop.thank</a>",
            "href=\"/invocations/started-1\"",
            "title=\"SmtpError: no route\"",
            "event <a class=\"id\" href=\"/events/e1\" title=\"e1 code:order.paid\">order.paid</a>",
            "status <a class=\"id\" href=\"/invocations/source-1\"",
            "cron <span class=\"id\" title=\"timestamp:2026\">*/5 * * * *</span>",
            "and 1 more",
            "The newest 1 are shown.")
        .doesNotContain("<th scope=\"col\">Atomic service</th>");
  }

  @Test
  void run_whoseTriggersCannotBeRead_saysSo_andOneWithoutAnyToo() {
    ran(Samples.down());
    assertThat(site.browse("/runners/atomic-service/runs/r1").body())
        .contains("Not known. The store ", "What happened")
        .doesNotContain("None is known");

    ran(there(new ServiceRunTriggers(Newest.none(), true, Map.of(), Map.of(), Map.of())));
    assertThat(site.browse("/runners/atomic-service/runs/r1").body())
        .contains("None is known: no trigger was due")
        .doesNotContain("were looked at");

    ran(there(new ServiceRunTriggers(Newest.none(), false, Map.of(), Map.of(), Map.of())));
    assertThat(site.browse("/runners/atomic-service/runs/r1").body())
        .contains(
            "Only the newest 2,000 runs of triggers were looked at.",
            "None is known among those that were looked at.");
  }

  @Test
  void runWhoseIdIsDamaged_isNoLink() {
    monitor.orchestrator.runs =
        Runners.runs(
            List.of(Runners.run("x".repeat(301), 10, "completed"), Runners.run(" ", 9, "blocked")));

    assertThat(site.browse(RUNS).body())
        .contains("2 records", "class=\"seg-run soft st-success\"")
        .doesNotContain("atomic-service/runs/");
  }

  @Test
  void hostileRun_isOnlyText() {
    AtomicRun evil =
        new AtomicRun(
            Samples.EVIL,
            new RunnerId(Samples.EVIL),
            Samples.NOW,
            Optional.empty(),
            Samples.EVIL,
            Samples.EVIL.repeat(1_000));
    AtomicRun lost =
        new AtomicRun("m", new RunnerId(""), Instant.EPOCH, Optional.empty(), "unknown", "");
    monitor.orchestrator.runs = Runners.runs(List.of(evil, lost));

    String page = site.browse(RUNS).body();

    assertThat(page).doesNotContain("<script>alert").contains("not known");
    assertThat(page.length()).isLessThan(60_000);
  }
}
