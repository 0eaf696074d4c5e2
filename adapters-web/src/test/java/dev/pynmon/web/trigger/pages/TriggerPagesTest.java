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

import dev.pynmon.application.port.in.trigger.TriggerDetail;
import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Consequence;
import dev.pynmon.domain.trigger.firing.EventFate;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TriggerPagesTest {
  private static final Heartbeat HEARTBEAT =
      new Heartbeat(
          Samples.RUNNER, NOW, NOW, true, Optional.empty(), Optional.empty(), Optional.empty());
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private String page(String path) {
    return TriggerSamples.page(site, path);
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
  void triggers_thatAreStillLookedFor_areNoneSoFar() {
    triggers(around(Samples.there(Newest.none())));
    assertThat(page("/triggers/?q=kind:cron"))
        .contains("No trigger matches.", "<h3>No trigger matches</h3>");

    monitor.triggers.list =
        new TriggerList(
            NOW,
            Samples.there(new Snapshot.Taken<>(Page.empty(), NOW, false)),
            Page.empty(),
            around(Samples.there(Newest.none())),
            Map.of());
    assertThat(page("/triggers/?q=kind:cron"))
        .contains("None found so far: triggers are still looked for.", "<h3>None found so far</h3>")
        .doesNotContain("No trigger");
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
                    List.of(lost(trigger)),
                    List.of(trigger),
                    Map.of(),
                    Map.of())));

    assertThat(page("/triggers/" + TRIGGER))
        .contains(
            "It starts shop.report upon cron */10 * * * * and 1 more.",
            "It has not fired, as far as is kept: none of its conditions is met.",
            "Runs: no run kept (7 days).",
            "Of the newest 9 failures of shop.report with an exception that it waits for, 1 came close to another one,"
                + " and no run that is kept names it.",
            "Of the newest events that it waits for, it started nothing upon 1.",
            "whether one was claimed cannot be told.",
            "/events/e1d321e7-dfda-4190-9eb4-b4496ab10fb6\"",
            "One that needs more is trigger",
            ">never met<",
            "all of 2:",
            "not kept",
            "always the same n")
        .doesNotContain(">Task</th>");
  }

  private static EventFate lost(Trigger trigger) {
    Event event =
        new Event(
            new EventId("e1d321e7-dfda-4190-9eb4-b4496ab10fb6"),
            "paid",
            NOW,
            Arguments.NONE,
            Emitter.UNKNOWN,
            List.of(),
            List.of());
    return new EventFate(event, trigger, new Consequence.Unknown());
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
                    List.of(lost(trigger)),
                    List.of(trigger),
                    Map.of(),
                    Map.of())));

    assertThat(site.browse("/triggers/" + TRIGGER + "/api").body())
        .contains(
            "\"standing\":\"missed\"",
            "\"answer\":\"Its last 3 times passed without a run.\"",
            "\"next_due\":\"2026-11-24T14:50:00+00:00\"",
            "\"kept_for\":[\"" + TRIGGER + "\"]",
            "\"lost_events\":[{\"event_id\":\"e1d321e7-dfda-4190-9eb4-b4496ab10fb6\",\"claimed\":null}]",
            "{\"due\":\"2026-11-24T14:40:00+00:00\",\"until\":\"2026-11-24T14:41:00+00:00\",\"outcome\":\"unknown\"}");
  }
}
