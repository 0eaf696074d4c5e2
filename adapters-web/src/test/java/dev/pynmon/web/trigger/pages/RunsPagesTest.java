package dev.pynmon.web.trigger.pages;

import static dev.pynmon.web.trigger.pages.TriggerSamples.CRON;
import static dev.pynmon.web.trigger.pages.TriggerSamples.NOW;
import static dev.pynmon.web.trigger.pages.TriggerSamples.REPORT;
import static dev.pynmon.web.trigger.pages.TriggerSamples.RUN;
import static dev.pynmon.web.trigger.pages.TriggerSamples.TIMES;
import static dev.pynmon.web.trigger.pages.TriggerSamples.TRIGGER;
import static dev.pynmon.web.trigger.pages.TriggerSamples.run;
import static dev.pynmon.web.trigger.pages.TriggerSamples.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.trigger.SoughtTrigger;
import dev.pynmon.application.port.in.trigger.TriggerRunDetail;
import dev.pynmon.application.port.in.trigger.TriggerRunList;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.trigger.TriggerRunTally;
import dev.pynmon.domain.trigger.firing.DueCount;
import dev.pynmon.domain.trigger.firing.DueSum;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsPagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  private SoughtTrigger sought = new SoughtTrigger.Any();
  private Optional<DueSum> due = Optional.empty();

  @AfterEach
  void stop() {
    site.close();
  }

  private String page(String path) {
    return TriggerSamples.page(site, path);
  }

  private void runs(Newest<StoredTriggerRun> runs, Map<InvocationId, InvocationStatus> states) {
    monitor.triggers.runs =
        new TriggerRunList(
            NOW,
            sought,
            List.of(REPORT),
            Samples.there(
                new TriggerRunList.Part(
                    Page.of(runs.items(), Optional.empty(), Optional.empty()),
                    Map.of(Samples.ID, Samples.row()),
                    TriggerRunTally.of(runs, states),
                    due)),
            Map.of());
  }

  @Test
  void runs_sayFirstWhatTheyStarted_andHowThatEnded() {
    runs(
        new Newest<>(List.of(run(NOW, Optional.of(Samples.ID))), true),
        Map.of(Samples.ID, KnownStatus.FAILED));

    String page = page("/trigger-runs/?kind=cron&when=night");

    assertThat(page)
        .contains(
            "<section class=\"answer st-failed\"",
            "Cron started 1 invocation last night, between 00:00 and 06:00 UTC on "
                + NOW.toString().substring(0, 10)
                + ".",
            "0 succeeded, 1 failed.",
            "failed=1\">Show the one that failed</a>",
            "<a href=\"/trigger-runs/?when=night&kind=cron\" aria-current=\"page\">Last night</a>",
            "<tr data-trigger-run-id=\"" + RUN + "\">",
            "/trigger-runs/" + RUN + "\"",
            "/export/trigger-runs.csv?kind=cron&start=");
    Instant midnight = NOW.truncatedTo(ChronoUnit.DAYS);
    TimeWindow night = new TimeWindow(midnight, midnight.plusSeconds(21_600).minusNanos(1_000));
    assertThat(monitor.triggers.asked.getLast().filter())
        .isEqualTo(TriggerRunFilter.in(night).upon(ContextKind.CRON));
  }

  @Test
  void runs_areNarrowed_byWhatIsTyped() {
    runs(new Newest<>(List.of(), false), Map.of());

    String page =
        page(
            "/trigger-runs/?start=2026-11-24T00:00&end=2026-11-24T06:00&task=shop.report&failed=1");

    assertThat(page)
        .contains(
            "Triggers started no invocation of shop.report between 2026-11-24 00:00:00.000000",
            "Not all older runs were looked at.",
            "None of the runs that were looked at started something that failed.");
    assertThat(monitor.triggers.asked.getLast().failed()).isTrue();
    assertThat(site.browse("/trigger-runs/?start=never").statusCode()).isEqualTo(400);
    assertThat(page("/trigger-runs/?kind=moon")).contains("moon");
    assertThat(page("/trigger-runs/?q=948290"))
        .contains(
            "<b>No run of a trigger that was looked at matches the query.</b>",
            "Not all older runs were looked at.");
  }

  @Test
  void runsOfATrigger_areToldByItsWholeId_andWhoIsNotKnownStartedNotNothing() {
    sought = new SoughtTrigger.One(TRIGGER);
    runs(new Newest<>(List.of(), true), Map.of());
    assertThat(page("/trigger-runs/?trigger=5c22"))
        .contains(
            "Trigger 5c22a916 started no invocation",
            "name=\"trigger\" value=\"" + TRIGGER + "\"",
            "<option value=\"shop.report\">shop.report</option>");
    sought = new SoughtTrigger.Several("5c", List.of(TRIGGER, "5d"));
    runs(new Newest<>(List.of(), true), Map.of());
    assertThat(page("/trigger-runs/?trigger=5c"))
        .contains(
            "Several triggers have an id that begins with 5c.",
            "The first of them: " + TRIGGER + ", 5d.");
    sought = new SoughtTrigger.Unknown("zz", true);
    runs(new Newest<>(List.of(), true), Map.of());
    assertThat(page("/trigger-runs/?trigger=zz"))
        .contains("No trigger has an id that begins with zz.")
        .doesNotContain("started no invocation");
  }

  @Test
  void whatWasDue_isToldByTrigger_withWhatPassed() {
    Trigger trigger = trigger("shop.report", CRON);
    TimeWindow hour = new TimeWindow(NOW.truncatedTo(ChronoUnit.HOURS), NOW);
    due =
        Optional.of(
            DueSum.of(
                List.of(trigger),
                Map.of(CRON, TIMES),
                Map.of(CRON, hour.from().plusSeconds(480)),
                hour,
                List.of(),
                false));
    runs(new Newest<>(List.of(), true), Map.of());

    assertThat(page("/trigger-runs/?kind=cron&when=hour"))
        .contains(
            "<section class=\"answer st-failed\"",
            "Cron started no invocation in the last hour.",
            "It was due 5 times then, as far as is known, and no run came of that.",
            " 1 was lost outside its schedule:",
            "; not all triggers were counted",
            "14:00:00, 14:10:00, 14:20:00, 14:30:00, 14:40:00; lost what was found due at"
                + " 14:08:00<",
            "/triggers/" + TRIGGER + "\"");
  }

  @Test
  void runsAtNoDueTime_haveAColumn_whereThereAreAny() {
    assertThat(pageOf(due("shop.report", 0)))
        .contains("<th scope=\"col\" class=\"num\">Ran</th>")
        .doesNotContainIgnoringCase("at no due time");
    assertThat(pageOf(due("shop.report", 0), due("shop.mail", 2)))
        .contains(
            "<th scope=\"col\" class=\"num\">At no due time</th>",
            "<td class=\"num\"></td>",
            "<td class=\"num\">2<span class=\"only-s t3\"> at no due time</span></td>");
  }

  private String pageOf(DueCount... counts) {
    TimeWindow hour = new TimeWindow(NOW.truncatedTo(ChronoUnit.HOURS), NOW);
    due = Optional.of(new DueSum(List.of(counts), hour, true));
    runs(new Newest<>(List.of(), true), Map.of());
    return page("/trigger-runs/?kind=cron&when=hour");
  }

  private static DueCount due(String task, int beside) {
    return new DueCount(
        trigger(task, CRON), List.of("*/10 * * * *"), 5, List.of(), beside, Optional.empty());
  }

  @Test
  void manyThatFailed_areTold_byHowManyAreShown() {
    List<InvocationId> ids =
        IntStream.range(0, 300)
            .mapToObj(i -> new InvocationId("%08d-0000-4000-8000-000000000000".formatted(i)))
            .toList();
    List<StoredTriggerRun> all =
        ids.stream().<StoredTriggerRun>map(id -> run(NOW, Optional.of(id))).toList();
    runs(
        new Newest<>(all, true),
        ids.stream().collect(Collectors.toMap(id -> id, _ -> KnownStatus.FAILED)));

    assertThat(page("/trigger-runs/"))
        .contains("300 failed.", "failed=1\">Show the newest 125</a>");
  }

  @Test
  void pynencWithoutRuns_saysSo() {
    monitor.triggers.runs =
        new TriggerRunList(
            NOW, sought, List.of(), new Answer.Missing<>(new Absence.InThisVersion()), Map.of());

    assertThat(page("/trigger-runs/")).contains("kept since 0.2.4");
  }

  private void found(StoredTriggerRun run) {
    monitor.triggers.run =
        Samples.there(
            Optional.of(
                new TriggerRunDetail(
                    NOW,
                    run,
                    Map.of(CRON, TIMES),
                    Map.of(),
                    Map.of(),
                    Map.of(Samples.ID, Samples.row()),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of())));
  }

  @Test
  void run_saysFirstUponWhatItStartedWhat() {
    found(run(NOW, Optional.of(Samples.ID)));

    assertThat(page("/trigger-runs/" + RUN))
        .contains(
            "Cron */10 * * * * started shop.report at ",
            "/triggers/" + TRIGGER + "\"",
            "every 10 minutes, UTC",
            "/trigger-runs/condition?condition_id=cron_%2A%2F10%20%2A%20%2A%20%2A%20%2A\"",
            "/trigger-runs/valid-condition?valid_condition_id=");
  }

  @Test
  void runThatStartedNothing_saysSo() {
    found(run(NOW, Optional.empty()));

    assertThat(page("/trigger-runs/" + RUN))
        .contains("called shop.report", "No invocation is recorded of it.");
  }

  @Test
  void damagedRun_isToldAsThat_inJsonToo() {
    found(new DamagedTriggerRun(RUN, new Damage("torn " + Samples.EVIL, "")));

    assertThat(page("/trigger-runs/" + RUN))
        .contains("Its record cannot be read", "torn ")
        .doesNotContain("<script>alert");
    assertThat(site.browse("/trigger-runs/" + RUN + "/api").body())
        .startsWith("{\"trigger_run_id\":\"" + RUN + "\",\"damage\":\"torn");
  }

  @Test
  void unknown_is404() {
    assertThat(site.browse("/trigger-runs/none").statusCode()).isEqualTo(404);
    assertThat(site.browse("/trigger-runs/none/api").body())
        .contains("\"error\":\"Trigger run not found\"");
    assertThat(site.browse("/trigger-runs/a%20b").statusCode()).isEqualTo(400);
    assertThat(site.browse("/triggers/none").statusCode()).isEqualTo(404);
    assertThat(site.browse("/trigger-runs/condition?condition_id=none").statusCode())
        .isEqualTo(404);
    assertThat(site.browse("/trigger-runs/condition").statusCode()).isEqualTo(400);
    assertThat(site.browse("/trigger-runs/valid-condition?valid_condition_id=none").statusCode())
        .isEqualTo(404);
  }
}
