package dev.pynmon.web.orchestrator;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.orchestrator.ServiceRunsQuery;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.AtomicRunFilter;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.web.testing.Runners;
import dev.pynmon.web.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ServicePagesTest extends ServiceSite {
  @Test
  void runs_areARowAndABarEach() {
    monitor.orchestrator.runs =
        Runners.runs(
            List.of(
                Runners.run("r3", 10, "blocked"),
                Runners.run("r2", 20, "completed"),
                Runners.run("r1", 30, "abandoned")));

    String page = site.browse(RUNS).body();

    assertThat(page)
        .contains(
            "3 records",
            "href=\"/runners/atomic-service/runs/r2\"",
            "class=\"seg-run soft st-success\"",
            "class=\"pt hollow st-pending\"",
            "class=\"seg-run st-failed\"",
            "aria-label=\"Atomic service: 2 runs and 1 refused attempt on 1 runner\"",
            "<span class=\"tag\">gone</span>",
            "2 runs on this page ended: 90 ms on average, 90 ms at most.",
            "<a class=\"skip past\" href=\"#runs-table\">Skip the picture</a>",
            "<div class=\"scroll newest\" tabindex=\"0\"",
            "<g id=\"service-lanes\">",
            "<svg class=\"pic tl-stick\" viewBox=\"0 0 168 ",
            "<use href=\"#service-lanes\"/>",
            "<div class=\"scroll\" id=\"runs-table\" tabindex=\"0\"",
            "/invocations/timeline?time_range&#61;custom&amp;start_date&#61;");
  }

  /** The original once placed bars by the newest run, left of the picture (defect 16). */
  @Test
  void bars_lieInsideThePicture_alsoThatOfARunThatGoesOn() {
    monitor.orchestrator.runs =
        Runners.runs(
            List.of(
                Runners.run("r3", 5, "completed"),
                Runners.run("r2", 400, "running"),
                Runners.run("r1", 4_000, "completed")));

    String page = site.browse(RUNS).body();
    List<Double> places =
        Pattern.compile("<rect class=\"seg-run[^\"]*\" x=\"([^\"]*)\"")
            .matcher(page)
            .results()
            .map(found -> Double.valueOf(found.group(1)))
            .toList();

    assertThat(places).hasSize(3).allMatch(x -> x >= 214 && x <= 1_142);
    assertThat(page).contains("class=\"seg-run soft st-failed\"", "no end yet");
  }

  @Test
  void runs_ofBefore024_haveNoPageOfTheirOwn() {
    AtomicRun old =
        new AtomicRun(
            "",
            Samples.RUNNER,
            Samples.NOW.minusSeconds(9),
            Optional.of(Samples.NOW),
            "completed",
            "");
    ServiceRunsView view = Runners.runs(List.of(old));
    monitor.orchestrator.runs =
        new ServiceRunsView(
            view.app(),
            view.asOf(),
            ServiceGeneration.LAST_RUN,
            view.part(),
            view.presence(),
            view.trouble(),
            List.of());

    assertThat(site.browse(RUNS).body())
        .contains("keeps only the last run of each runner", "not kept")
        .doesNotContain("/atomic-service/runs/");
  }

  @Test
  void runs_parameters_areThoseOfPynmon() {
    site.browse(
        RUNS
            + "?page_size=50&page=2&runner_id=r&atomic_service_run_id=ab"
            + "&selected_atomic_service_run_id=abc&status=Blocked&min_duration_seconds=0.1");
    site.browse(RUNS + "?limit=20");

    assertThat(monitor.orchestrator.asked)
        .containsExactly(
            new ServiceRunsQuery(
                Samples.app(),
                new AtomicRunFilter(
                    Optional.of(new RunnerId("r")), "ab", "blocked", Duration.ofMillis(100)),
                50,
                Optional.of(2),
                "abc"),
            new ServiceRunsQuery(Samples.app(), AtomicRunFilter.ALL, 20, Optional.empty(), ""));
  }

  @Test
  void runs_oddParameters_areBroughtIntoRangeOrRefused() {
    assertThat(site.browse(RUNS + "?page_size=1000").body()).contains("brought down to 150.");
    assertThat(site.browse(RUNS + "?page_size=0").body()).contains("brought up to 1.");
    assertThat(site.browse(RUNS + "?min_duration_seconds=-1").body())
        .contains("was brought up to 0.");
    assertThat(site.browse(RUNS + "?status=bogus").body())
        .contains("status &quot;bogus&quot; is not known.");
    assertThat(monitor.orchestrator.asked.getLast().filter().status()).isEqualTo("bogus");
    assertThat(site.browse(RUNS + "?min_duration_seconds=inf").statusCode()).isEqualTo(400);
    assertThat(site.browse(RUNS + "?page=x").statusCode()).isEqualTo(400);
    assertThat(site.browse(RUNS + "?runner_id=a%20b").statusCode()).isEqualTo(400);
  }

  @Test
  void runs_selectedOne_isMarkedOrMissed() {
    monitor.orchestrator.runs = Runners.runs(List.of(Runners.run("r1", 10, "completed")));

    assertThat(site.browse(RUNS + "?selected_atomic_service_run_id=r1").body())
        .contains(
            "<tr class=\"atomic-service-period-row atomic-service-period-row-status-completed"
                + " atomic-service-period-row-selected\" aria-selected=\"true\" id=\"selected\">",
            "<span class=\"tag\">selected</span>");
    assertThat(site.browse(RUNS + "?selected_atomic_service_run_id=r9").body())
        .contains("Run r9 is not among the runs that match.");
  }

  @Test
  void runs_pastTheEnd_areTheLastPage() {
    assertThat(site.browse(RUNS + "?page=7").body())
        .contains("Page 7 is past the end.", "Shown is page 1, the last.");
  }

  @Test
  void runs_stuckService_isSaidWithWhatToDo() {
    ServiceRunsView view = Runners.runs(List.of());
    monitor.orchestrator.runs =
        new ServiceRunsView(
            view.app(),
            view.asOf(),
            view.generation(),
            view.part(),
            view.presence(),
            there(Optional.of(Runners.trouble())),
            List.of());

    assertThat(site.browse(RUNS).body())
        .contains(
            "The atomic service is stuck since 14:02:02 UTC (45 m ago).",
            "Run stuck-ru of runner 54f27cc is marked as going on, and that runner gave its last"
                + " sign of life 14:02:02 UTC (45 m ago).",
            "No trigger, cron or recovery ran after the run of 13:57:02 UTC (50 m ago).",
            "2 attempts refused since, the newest 14:46:02 UTC (1 m ago).",
            "Last recover_pending_invocations: 13:57:02 UTC (50 m ago).",
            "No recover_running_invocations is stored.",
            "No code of pynenc ends such a run",
            "href=\"/runners/atomic-service/runs/stuck-run\"");
  }

  @Test
  void selectedRun_onAnotherPageThanIsAskedFor_isSaid_withTheWayThere() {
    monitor.orchestrator.runs = page(2, 3, 250, true, List.of(Runners.run("r1", 10, "completed")));

    assertThat(site.browse(RUNS + "?page=2&selected_atomic_service_run_id=r9").body())
        .contains(
            "Run r9 is on another page.",
            "href=\"/runners/atomic-service/timeline?selected_atomic_service_run_id&#61;r9#selected\"",
            "page 2 of 3, 101 to 101",
            "href=\"/runners/atomic-service/timeline?selected_atomic_service_run_id&#61;r9&amp;page&#61;1\"");
  }

  @Test
  void rows_haveTheClassesOfTheirStatus_ifPynencWritesThat() {
    monitor.orchestrator.runs =
        Runners.runs(
            List.of(
                Runners.run("r4", 5, "running"),
                Runners.run("r3", 10, "blocked"),
                Runners.run("r2", 20, "completed"),
                Runners.run("r1", 30, "abandoned"),
                Runners.run("r0", 40, "odd \"x")));

    assertThat(
            Pattern.compile("<tr class=\"(.*?)\">")
                .matcher(site.browse(RUNS).body())
                .results()
                .map(row -> row.group(1)))
        .containsExactly(
            "atomic-service-period-row atomic-service-period-row-status-running",
            "atomic-service-period-row atomic-service-period-row-status-blocked",
            "atomic-service-period-row atomic-service-period-row-status-completed",
            "atomic-service-period-row atomic-service-period-row-status-abandoned",
            "atomic-service-period-row");
  }

  @Test
  void runThatGoesOn_isSaidAboveAll() {
    monitor.orchestrator.runs =
        page(1, 1, 0, false, List.of(), List.of(Runners.run("on", 3, "running")));

    assertThat(site.browse(RUNS).body())
        .contains("role=\"status\"", "Runner 54f27cc is running the service since 14:46:59 UTC.");
  }

  /** Two of some milliseconds at the end of a minute: each stands where it was, apart. */
  @Test
  void tinyRuns_areNotWidenedIntoOneAnother() {
    monitor.orchestrator.runs =
        Runners.runs(
            List.of(
                lasting("second", 60_091, 34),
                lasting("first", 59_695, 11),
                lasting("older", 0, 1)));

    List<double[]> bars =
        Pattern.compile(
                "<rect class=\"seg-run[^\"]*\" x=\"([^\"]*)\" y=\"[^\"]*\" width=\"([^\"]*)\"")
            .matcher(site.browse(RUNS).body())
            .results()
            .map(
                bar ->
                    new double[] {
                      Double.parseDouble(bar.group(1)),
                      Double.parseDouble(bar.group(1)) + Double.parseDouble(bar.group(2))
                    })
            .toList();

    assertThat(bars).hasSize(3);
    assertThat(bars.get(1)[1]).as("end of the first").isLessThan(bars.get(0)[0]);
    assertThat(bars.get(2)[1]).as("end of the older").isLessThan(bars.get(1)[0]);
  }

  private static AtomicRun lasting(String id, long from, long millis) {
    Instant start = Samples.NOW.minusSeconds(300).plusMillis(from);
    return new AtomicRun(
        id, Samples.RUNNER, start, Optional.of(start.plusMillis(millis)), "completed", "");
  }

  private static ServiceRunsView page(
      int number, int pages, int matching, boolean selected, List<AtomicRun> runs) {
    return page(number, pages, matching, selected, runs, List.of());
  }

  private static ServiceRunsView page(
      int number,
      int pages,
      int matching,
      boolean selected,
      List<AtomicRun> runs,
      List<AtomicRun> marked) {
    ServiceRunsView view = Runners.runs(runs);
    return new ServiceRunsView(
        view.app(),
        view.asOf(),
        view.generation(),
        there(
            new ServiceRunsView.Part(
                runs, number, pages, matching, true, selected, List.of(), marked)),
        view.presence(),
        view.trouble(),
        List.of());
  }
}
