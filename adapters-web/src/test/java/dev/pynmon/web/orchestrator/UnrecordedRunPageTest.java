package dev.pynmon.web.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult.Searched;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.web.testing.Runners;
import dev.pynmon.web.testing.Samples;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page of a run of the atomic service of which there is no record. */
class UnrecordedRunPageTest extends ServiceSite {
  private static final String RUN = "/runners/atomic-service/runs/r1";

  @Test
  void runWithoutARecord_saysSo_andListsTheTriggersThatItRan() {
    monitor.orchestrator.run = named(Optional.empty(), true);

    assertThat(page())
        .contains(
            "No record of this run is kept: only runs of triggers name it.",
            "how long it took and how it went",
            "href=\"/runners/" + Samples.RUNNER + "\"",
            "ThreadRunner",
            "<dt>First trigger</dt>",
            "2026-11-24 14:47:02.000000 UTC",
            "data-trigger-run-id=\"trigger-run-1\"",
            "href=\"/invocations/started-1\"",
            "/invocations/timeline?time_range&#61;custom&amp;start_date&#61;2026-11-24T14%3A47%3A01Z")
        .doesNotContain("What happened", "Among all runs", "<dt>Took</dt>", "were looked at");
  }

  @Test
  void runWithoutARecord_inALargeStore_saysHowManyTriggersWereLookedAt() {
    monitor.orchestrator.run = named(Optional.empty(), false);

    assertThat(page())
        .contains(
            "newest first. Only the newest 2,000 runs of triggers were looked at.",
            "<dt>First of those shown</dt>",
            "data-trigger-run-id=\"trigger-run-1\"");
  }

  @Test
  void runWhoseRecordCannotBeRead_isThere_andThatIsSaid() {
    monitor.orchestrator.run = named(Optional.of(new Absence.InProcess("MemOrchestrator")), true);

    assertThat(page())
        .contains(
            "The orchestrator is a MemOrchestrator",
            "cannot be read</span>",
            "data-trigger-run-id=\"trigger-run-1\"")
        .doesNotContain("No record of this run is kept");
  }

  @Test
  void runThatNamesNoRunner_isThereWithoutOne() {
    monitor.orchestrator.run =
        new ShowServiceRunResult.Unrecorded(
            Samples.NOW, "r1", Optional.empty(), Optional.empty(), triggers(true));

    assertThat(page())
        .contains("data-trigger-run-id=\"trigger-run-1\"")
        .doesNotContain("Whose run it was");
  }

  @Test
  void unknownRun_is404_thatSaysWhatWasLookedThrough() {
    assertThat(unknown(ServiceGeneration.RECORDS, Searched.ALL))
        .contains("keeps the records of an hour", "No run of a trigger that is stored names it.");
    assertThat(unknown(ServiceGeneration.RECORDS, Searched.NEWEST))
        .contains(
            "None of the newest 2,000 runs of triggers names it; older ones were not looked at.");
    assertThat(unknown(ServiceGeneration.LAST_RUN, Searched.NONE))
        .contains("pynenc before 0.2.4 keeps no record of a run.")
        .doesNotContain("names it");
  }

  private String unknown(ServiceGeneration generation, Searched searched) {
    monitor.orchestrator.run = new ShowServiceRunResult.NotFound(generation, searched);
    HttpResponse<String> answer = site.browse(RUN);
    assertThat(answer.statusCode()).isEqualTo(404);
    return answer.body();
  }

  @Test
  void runOfWhichNothingCanBeTold_is503_thatNamesWhatDoesNotAnswer() {
    Absence down = Samples.<Integer>down().absence().orElseThrow();

    monitor.orchestrator.run = new ShowServiceRunResult.Unanswered(Component.TRIGGER, down);
    assertThat(site.browse(RUN))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
        .satisfies(
            answer ->
                assertThat(answer.body())
                    .contains(
                        "The trigger cannot be read",
                        "No record of run r1 is kept; whether runs of triggers name it is not"
                            + " known."));

    monitor.orchestrator.run = new ShowServiceRunResult.Unanswered(Component.ORCHESTRATOR, down);
    assertThat(site.browse(RUN).statusCode()).isEqualTo(503);
    assertThat(site.browse(RUN).body())
        .contains("The orchestrator cannot be read")
        .doesNotContain("No record of run");
  }

  @Test
  void hostileIds_areOnlyText() {
    monitor.orchestrator.run =
        new ShowServiceRunResult.Unrecorded(
            Samples.NOW, Samples.EVIL, Optional.empty(), Optional.empty(), triggers(true));

    assertThat(page()).doesNotContain("<script>alert");
  }

  private String page() {
    HttpResponse<String> answer = site.browse(RUN);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static ShowServiceRunResult named(Optional<Absence> unread, boolean lookedAtAll) {
    RunnerSighting runner = Runners.sighting(Samples.context(), RunnerPresence.ACTIVE, 10);
    return new ShowServiceRunResult.Unrecorded(
        Samples.NOW, "r1", unread, Optional.of(runner), triggers(lookedAtAll));
  }

  private static ServiceRunTriggers triggers(boolean lookedAtAll) {
    return new ServiceRunTriggers(
        new Newest<>(List.of(TRIGGER), true), lookedAtAll, Map.of(), Map.of(), Map.of());
  }
}
