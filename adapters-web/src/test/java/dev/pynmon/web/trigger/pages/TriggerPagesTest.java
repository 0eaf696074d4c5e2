package dev.pynmon.web.trigger.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.trigger.ConditionDetail;
import dev.pynmon.application.port.in.trigger.SoughtTrigger;
import dev.pynmon.application.port.in.trigger.TriggerDetail;
import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.application.port.in.trigger.TriggerRunDetail;
import dev.pynmon.application.port.in.trigger.TriggerRunList;
import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.application.port.in.trigger.ValidConditionDetail;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.ArgumentProvider;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.trigger.TriggerRunTally;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.trigger.firing.Facts;
import dev.pynmon.domain.trigger.firing.Judge;
import dev.pynmon.domain.trigger.firing.RunClaims;
import dev.pynmon.domain.trigger.firing.Service;
import dev.pynmon.domain.trigger.firing.SharedFailures;
import dev.pynmon.domain.trigger.firing.Turn;
import dev.pynmon.domain.trigger.firing.Waiting;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TriggerPagesTest {
  private static final TriggerRunId RUN = new TriggerRunId("5e0c5dc5".repeat(8));
  private static final String TRIGGER = "5c22a916".repeat(8);
  private static final TaskKey REPORT = new TaskKey("shop.report");
  private static final String CRON = "cron_*/10 * * * *";
  private static final Instant NOW = Samples.NOW;
  private static final Heartbeat HEARTBEAT =
      new Heartbeat(
          Samples.RUNNER, NOW, NOW, true, Optional.empty(), Optional.empty(), Optional.empty());
  private static final StoredCondition TIMES =
      new Condition(
          CRON,
          "CronCondition",
          new TaskCondition.Cron("*/10 * * * *"),
          "{\"cron_expression\":\"*/10 * * * *\",\"strict_timing\":false}");

  private final FakeMonitor monitor = new FakeMonitor();
  private SoughtTrigger sought = new SoughtTrigger.Any();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private String page(String path) {
    HttpResponse<String> response = site.browse(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body().replace("&#61;", "=").replace("&amp;", "&");
  }

  private static TriggerRun run(Instant at, Optional<InvocationId> started) {
    Participant cron =
        new Participant(
            "CronContext",
            Optional.of(CRON),
            Optional.of("valid_condition_" + CRON + "_context_cron_x"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(at),
            "timestamp:x");
    return new TriggerRun(
        RUN,
        TRIGGER,
        Optional.of(REPORT),
        "and",
        started,
        Optional.of(at),
        Optional.of(at),
        List.of(cron),
        TriggerRun.ServedBy.NOBODY);
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
                    TriggerRunTally.of(runs, states))),
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
            "failed=1\">Show the one</a>",
            "<a href=\"/trigger-runs/?when=night&kind=cron\" aria-current=\"page\">Last night</a>",
            "<tr data-trigger-run-id=\"" + RUN + "\">",
            "/trigger-runs/" + RUN + "\"");
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

  private static Trigger trigger(String task, String... conditions) {
    return new Trigger(
        TRIGGER,
        Optional.of(new TaskKey(task)),
        "and",
        List.of(conditions),
        Optional.of(
            new ArgumentProvider("P", "always the same n", "{\"arguments\":{\"n\":\"1\"}}")));
  }

  private static TriggerSurroundings around(Answer<Newest<TriggerRun>> runs, TaskKey... known) {
    return new TriggerSurroundings(
        Map.of(CRON, TIMES),
        Map.of(CRON, NOW.minusSeconds(9_000)),
        runs,
        EventRetention.DEFAULT,
        known.length == 0 ? Optional.empty() : Optional.of(Set.of(known)),
        Map.of());
  }

  private static TriggerSurroundings judged(TriggerSurroundings around, StoredTrigger... all) {
    Turn turn = new Turn.Later(HEARTBEAT, NOW.plusSeconds(60), true);
    Judge judge =
        new Judge(
            new Facts(
                NOW,
                around.conditions(),
                around.lastDue(),
                around.runs(),
                around.retention(),
                Optional.empty(),
                around.registered(),
                new Waiting(List.of(), Waiting.Known.ALL),
                RunClaims.UNKNOWN,
                true,
                new Service(turn, Duration.ofMinutes(5), Optional.empty())));
    return new TriggerSurroundings(
        around.conditions(),
        around.lastDue(),
        around.runs(),
        around.retention(),
        around.registered(),
        Stream.of(all).collect(Collectors.toMap(StoredTrigger::id, judge::of)));
  }

  private void triggers(TriggerSurroundings around, StoredTrigger... all) {
    Page<StoredTrigger> page = Page.of(List.of(all), Optional.empty(), Optional.empty());
    monitor.triggers.list =
        new TriggerList(
            NOW,
            Samples.there(new Snapshot.Taken<>(page, NOW, true)),
            page,
            judged(around, all),
            Map.of());
  }

  @Test
  void triggers_tellTheirTimes_andWhatIsWrong() {
    triggers(
        around(Samples.there(Newest.none()), new TaskKey("shop.other")),
        trigger("shop.report", CRON),
        new DamagedTrigger("torn", new Damage("it is torn", "")));

    assertThat(page("/triggers/"))
        .contains(
            "2 triggers start 1 task; "
                + "1 calls a task that the code does not register; 1 cannot be read.",
            "They wait for 1 cron expression.",
            ">not registered</span>",
            "no run kept (7 days)",
            "aria-label=\"2 triggers, 1 task\"",
            "href=\"#triggers-h\">as a table",
            "it is torn");
  }

  @Test
  void trigger_thatRanLately_missedNothing() {
    TriggerRun last = run(NOW.minus(Duration.ofMinutes(5)), Optional.of(Samples.ID));
    triggers(
        around(Samples.there(new Newest<>(List.of(last), true)), REPORT),
        trigger("shop.report", CRON));

    assertThat(page("/triggers/"))
        .contains("/trigger-runs/" + RUN + "\"", "trigger=" + TRIGGER + "\">1<")
        .doesNotContain(">missed<", ">not registered<");
  }

  @Test
  void triggersOfPynencWithoutRuns_areNotSaidToHaveMissedAnything() {
    triggers(
        around(new Answer.Missing<>(new Absence.InThisVersion())), trigger("shop.report", CRON));

    assertThat(page("/triggers/"))
        .contains("not kept by this pynenc")
        .doesNotContain(">missed<", ">not registered<");
  }

  @Test
  void trigger_hasItsPage() {
    Trigger trigger = trigger("shop.report", CRON, "event#gone");
    monitor.triggers.trigger =
        Samples.there(
            Optional.of(
                new TriggerDetail(
                    NOW,
                    trigger,
                    judged(around(Samples.there(Newest.none())), trigger),
                    Optional.of(new SharedFailures(REPORT, 9, List.of(Samples.ID))),
                    List.of(),
                    Map.of(),
                    Map.of())));

    assertThat(page("/triggers/" + TRIGGER))
        .contains(
            "It starts shop.report upon cron */10 * * * * and 1 more.",
            "It has not fired, as far as is kept: none of its conditions is met.",
            "Runs: no run kept (7 days).",
            "Of the newest 9 failures of shop.report with an exception that it waits for, 1 came close to another one,"
                + " and no run that is kept names it.",
            ">never met<",
            "all of 2:",
            "not kept",
            "always the same n");
  }

  @Test
  void trigger_isTold_asJson() {
    assertThat(site.browse("/triggers/none/api").statusCode()).isEqualTo(404);
    Trigger trigger = trigger("shop.report", CRON);
    monitor.triggers.trigger =
        Samples.there(
            Optional.of(
                new TriggerDetail(
                    NOW,
                    trigger,
                    judged(around(Samples.there(Newest.none())), trigger),
                    Optional.empty(),
                    List.of(),
                    Map.of(),
                    Map.of())));

    assertThat(site.browse("/triggers/" + TRIGGER + "/api").body())
        .contains(
            "\"standing\":\"missed\"",
            "\"answer\":\"Its last 3 times passed without a run.\"",
            "\"next_due\":\"2026-11-24T14:50:00+00:00\"",
            "{\"due\":\"2026-11-24T14:40:00+00:00\",\"until\":\"2026-11-24T14:41:00+00:00\",\"outcome\":\"unknown\"}");
  }

  @Test
  void condition_hasItsPage() {
    monitor.triggers.condition =
        Samples.there(
            Optional.of(
                new ConditionDetail(
                    NOW, TIMES, Optional.of(NOW), List.of(trigger("shop.report", CRON)))));

    assertThat(page("/trigger-runs/condition?condition_id=x"))
        .contains(
            "Cron */10 * * * * is a condition of 1 trigger.",
            "Last found due ",
            "Strict Timing",
            "/triggers/" + TRIGGER + "\"");
  }

  @Test
  void validCondition_hasItsPage_whetherItWaitsOrWasUsed() {
    ConditionContext context =
        new ConditionContext(
            "CronContext",
            Optional.of(NOW),
            Optional.empty(),
            Optional.empty(),
            "{\"last_execution\":\"then\"}");
    valid(Optional.of(new ValidCondition("v", TIMES, context)), Optional.empty());
    assertThat(page("/trigger-runs/valid-condition?valid_condition_id=v"))
        .contains("It waits to be used up.", "Last Execution", "then");

    TriggerRun run = run(NOW, Optional.empty());
    valid(
        Optional.empty(),
        Optional.of(new ValidConditionDetail.Used(run, run.participants().getFirst())));
    assertThat(page("/trigger-runs/valid-condition?valid_condition_id=v"))
        .contains("It was used up.", "/trigger-runs/" + RUN + "\"", "CronContext");
  }

  private void valid(Optional<ValidCondition> live, Optional<ValidConditionDetail.Used> used) {
    monitor.triggers.valid =
        Samples.there(
            Optional.of(
                new ValidConditionDetail(
                    NOW, "v", live.map(each -> each), Optional.of(TIMES), used)));
  }
}
