package dev.pynmon.web.trigger.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.trigger.TriggerList;
import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.trigger.firing.Facts;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.Judge;
import dev.pynmon.domain.trigger.firing.RunClaims;
import dev.pynmon.domain.trigger.firing.Service;
import dev.pynmon.domain.trigger.firing.Turn;
import dev.pynmon.domain.trigger.firing.Waiting;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.web.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said first of triggers, and their map. */
class TriggersSentenceTest {
  private static final Instant NOW = Samples.NOW;
  private static final StoredCondition EVENT =
      new Condition("e", "EventCondition", new TaskCondition.Event("order.placed", ""), "{}");
  private static final StoredCondition TIMES =
      new Condition("cron_x", "CronCondition", new TaskCondition.Cron("*/10 * * * *"), "{}");
  private static final Turn QUIET = new Turn.Untold(Optional.empty());

  private static Trigger trigger(String id, String task, String... conditions) {
    return new Trigger(
        id, Optional.of(new TaskKey(task)), "and", List.of(conditions), Optional.empty());
  }

  private static TriggerDeeds deeds(
      Turn turn, List<ValidCondition> met, StoredTrigger... triggers) {
    Facts facts =
        new Facts(
            NOW,
            Map.of("e", EVENT, "cron_x", TIMES),
            Map.of("cron_x", NOW.minusSeconds(9_000)),
            Samples.there(Newest.none()),
            EventRetention.DEFAULT,
            Optional.empty(),
            Optional.of(Set.of(new TaskKey("shop.known"))),
            new Waiting(met, Waiting.Known.ALL),
            RunClaims.UNKNOWN,
            true,
            new Service(turn, Duration.ofMinutes(5), Optional.empty()));
    Map<String, Firing> firings = new HashMap<>();
    List.of(triggers).forEach(each -> firings.put(each.id(), new Judge(facts).of(each)));
    return new TriggerDeeds(
        new TriggerSurroundings(
            facts.conditions(),
            facts.lastDue(),
            facts.runs(),
            facts.retention(),
            facts.registered(),
            firings),
        NOW);
  }

  private static List<ValidCondition> metSince(Duration ago) {
    return List.of(
        new ValidCondition(
            "v",
            EVENT,
            new ConditionContext(
                "EventContext",
                Optional.of(NOW.minus(ago)),
                Optional.empty(),
                Optional.empty(),
                "{}")));
  }

  private static TriggersSentence sentence(
      Turn turn, List<ValidCondition> met, StoredTrigger... triggers) {
    return new TriggersSentence(
        Page.of(List.of(triggers), Optional.empty(), Optional.empty()), deeds(turn, met, triggers));
  }

  private static String map(List<ValidCondition> met, StoredTrigger... triggers) {
    Page<StoredTrigger> page = Page.of(List.of(triggers), Optional.empty(), Optional.empty());
    TriggerDeeds deeds = deeds(QUIET, met, triggers);
    TriggerList list =
        new TriggerList(
            NOW,
            Samples.there(new Snapshot.Taken<>(page, NOW, true)),
            page,
            deeds.around(),
            Map.of());
    return MapCard.of(list, deeds, Samples.LINKS).getFirst().mapPicture().text();
  }

  @Test
  void whatIsFine_isQuiet() {
    TriggersSentence fine = sentence(QUIET, List.of(), trigger("t", "shop.known", "e"));

    assertThat(fine.claim()).isEqualTo("1 trigger starts 1 task.");
    assertThat(fine.text()).isEqualTo(" They wait for 1 event condition.");
    assertThat(fine.tone()).isEmpty();
  }

  @Test
  void whereNobodyFires_thatIsSaidOnce() {
    TriggersSentence stopped =
        sentence(
            new Turn.Nobody(),
            List.of(),
            trigger("t", "shop.known", "e"),
            trigger("u", "shop.known", "cron_x"));

    assertThat(stopped.claim())
        .isEqualTo(
            "2 triggers start 1 task;"
                + " none can fire, for no runner is active that may fire triggers.");
    assertThat(stopped.text()).doesNotContain("sign of life");
    assertThat(stopped.tone()).isEqualTo("st-failed");
  }

  @Test
  void timesThatPassed_areMissed_unlessNobodyLooksAfterAnything() {
    Trigger trigger = trigger("t", "shop.known", "cron_x");

    assertThat(sentence(QUIET, List.of(), trigger).claim())
        .isEqualTo("1 trigger starts 1 task; 1 missed its last three times.");
    assertThat(map(List.of(), trigger)).contains("ft-node st-failed", ">missed<");
    assertThat(
            sentence(
                    new Turn.Nobody(),
                    metSince(Duration.ofSeconds(9)),
                    trigger("t", "shop.known", "e"))
                .claim())
        .isEqualTo(
            "1 trigger starts 1 task; none can fire, for no runner is active that may fire triggers.");
  }

  @Test
  void whatWaitsLonger_isWrong_whatWaitsIsDue() {
    Trigger trigger = trigger("t", "shop.known", "e");
    TriggersSentence late = sentence(QUIET, metSince(Duration.ofHours(1)), trigger);

    assertThat(late.claim())
        .isEqualTo("1 trigger starts 1 task; 1 has waited too long to be used up.");
    assertThat(sentence(QUIET, metSince(Duration.ofSeconds(9)), trigger).tone()).isEmpty();
    assertThat(map(metSince(Duration.ofSeconds(9)), trigger))
        .contains("ft-node st-pending", ">met 9 s ago<", ">no run kept (7 days)<");
    assertThat(map(metSince(Duration.ofHours(1)), trigger))
        .contains("ft-node st-failed", ">met 1 h ago<");
  }

  @Test
  void veryMany_areTheFirstOfMore() {
    Trigger trigger = trigger("t", "shop.known", "e");
    Page<StoredTrigger> page =
        Page.of(List.of(trigger), Optional.of(new Cursor("x")), Optional.empty());

    assertThat(new TriggersSentence(page, deeds(QUIET, List.of(), trigger)).claim())
        .isEqualTo("More than 1 trigger; the first start 1 task.");
  }

  @Test
  void mapLeads_whereTheListDoes() {
    String id = "5c22a916".repeat(8);

    assertThat(
            map(
                List.of(),
                trigger(id, "shop.report", "cron_x", "event#gone"),
                trigger("u", "shop.known", "e"),
                new DamagedTrigger("torn", new Damage("it is torn", ""))))
        .contains(
            "aria-label=\"3 triggers, 2 tasks\"",
            "<a class=\"ft-node\" href=\"/trigger-runs/condition?condition_id=cron_x\">",
            ">cron, due 14:50:00<",
            "<a class=\"ft-node cut st-pending\" href=\"/trigger-runs/condition?condition_id="
                + "event%23gone\">",
            ">not kept<",
            "<a class=\"ft-node\" href=\"/triggers/" + id + "\">",
            ">all of 2<",
            "<a class=\"ft-node cut st-failed\" href=\"/tasks/shop.report\">",
            ">not registered<",
            "<a class=\"ft-node\" href=\"/events/?event_code=order.placed\">",
            ">no run kept</text>",
            ">(7 days)</text>",
            "Trigger torn: it is torn");
  }
}
