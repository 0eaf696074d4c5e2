package dev.pynmon.domain.trigger.firing;

import static dev.pynmon.domain.trigger.firing.Firings.BOTH;
import static dev.pynmon.domain.trigger.firing.Firings.MAILED;
import static dev.pynmon.domain.trigger.firing.Firings.PAID;
import static dev.pynmon.domain.trigger.firing.Firings.TASK;
import static dev.pynmon.domain.trigger.firing.Firings.ago;
import static dev.pynmon.domain.trigger.firing.Firings.met;
import static dev.pynmon.domain.trigger.firing.Firings.run;
import static dev.pynmon.domain.trigger.firing.Firings.served;
import static dev.pynmon.domain.trigger.firing.Firings.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.value.Damage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingTest {
  private final Firings known = new Firings();

  @Test
  void tornRecord_isDamaged() {
    Damage damage = new Damage("it is torn", "{");

    assertThat(known.standing(new DamagedTrigger("t", damage)))
        .isEqualTo(new Standing.Damaged(damage));
  }

  @Test
  void withoutAnyCondition_nothingFiresIt() {
    assertThat(known.standing(trigger("and"))).isEqualTo(new Standing.Baseless());
  }

  @Test
  void taskThatTheCodeDoesNotRegister_isNowhere() {
    known.registered = Optional.of(Set.of(new TaskKey("shop.other")));

    assertThat(known.standing(trigger("and", PAID))).isEqualTo(new Standing.Nowhere(TASK));
  }

  @Test
  void taskThatRan_wasRegistered() {
    known.registered = Optional.of(Set.of());
    TriggerRun run = run(PAID, ago(60));

    assertThat(known.ran(run).standing(trigger("and", PAID))).isEqualTo(new Standing.Fired(run));
  }

  @Test
  void taskOfPynencItself_isRegisteredByNobody() {
    known.registered = Optional.of(Set.of());
    Trigger core =
        new Trigger(
            "t",
            Optional.of(new TaskKey("pynenc.core_tasks.recover")),
            "and",
            List.of(PAID),
            Optional.empty());

    assertThat(known.standing(core)).isEqualTo(new Standing.NotMet());
  }

  @Test
  void oneOfAny_isEnough_sinceTheFirst() {
    known.waits(met(PAID, ago(30)), met(MAILED, ago(90)));

    assertThat(known.standing(trigger("or", PAID, MAILED)))
        .isEqualTo(metSince(Optional.of(ago(90))));
  }

  @Test
  void allOfAll_areThere_sinceTheLast() {
    known.waits(met(PAID, ago(30)), met(MAILED, ago(90)));

    assertThat(known.standing(trigger("and", PAID, MAILED)))
        .isEqualTo(metSince(Optional.of(ago(30))));
  }

  private static Standing metSince(Optional<Instant> since) {
    return new Standing.Met(since, Optional.empty(), Optional.empty());
  }

  @Test
  void metAndStopped_isMet() {
    known.turn = new Turn.Nobody();

    assertThat(known.waits(met(PAID, ago(30))).standing(trigger("and", PAID)))
        .isEqualTo(metSince(Optional.of(ago(30))));
  }

  @Test
  void metAndClaimed_tellsTheClaim_andTheServiceThatLeftItWaiting() {
    Trigger trigger = trigger("and", PAID);
    AtomicRun after = served("after", ago(10), AtomicRun.COMPLETED);
    AtomicRun broken = served("broken", ago(5), AtomicRun.ABANDONED);
    AtomicRun before = served("before", ago(40), AtomicRun.COMPLETED);
    known.waits(met(PAID, ago(30))).served(List.of(), broken, after, before);
    known.claimed.put(expected(trigger, met(PAID, ago(30))), ago(20));

    assertThat(known.standing(trigger))
        .isEqualTo(
            new Standing.Met(Optional.of(ago(30)), Optional.of(ago(20)), Optional.of(after)));
  }

  @Test
  void whatIsMetAndRan_isKeptForAnother_andFiresAgain() {
    Trigger trigger = trigger("and", PAID);
    ValidCondition used = met(PAID, ago(300));
    TriggerRun ran = run(expected(trigger, used), PAID, ago(40));
    known.waits(used).ran(ran);
    known.claimed.put(ran.id(), ago(41));
    assertThat(known.standing(trigger)).isEqualTo(new Standing.Again(ran));

    known.waits(met(PAID, ago(20)));
    assertThat(known.standing(trigger)).isEqualTo(metSince(Optional.of(ago(20))));
  }

  private static TriggerRunId expected(Trigger trigger, ValidCondition met) {
    return RunIds.ofWaiting(trigger, new Waiting(List.of(met), Waiting.Known.ALL))
        .map(Awaited::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void claimOfBeforeItWasMet_isOfAnEarlierRunOfTheSameId() {
    Trigger trigger = trigger("and", PAID);
    known.waits(met(PAID, ago(30)));
    known.claimed.put(expected(trigger, met(PAID, ago(30))), ago(7 * 86_400));

    assertThat(known.standing(trigger)).isEqualTo(metSince(Optional.of(ago(30))));
  }

  @Test
  void failureThatWaits_isNotTheOneThatRan_thoughTheirRunsHaveOneId() {
    Trigger trigger = trigger("and", PAID);
    TriggerRun ran = failedRun(expected(trigger, failed("first", ago(90))), "first", ago(80));
    assertThat(known.ran(ran).waits(failed("first", ago(90))).standing(trigger))
        .isEqualTo(new Standing.Again(ran));

    assertThat(new Firings().ran(ran).waits(failed("second", ago(60))).standing(trigger))
        .isEqualTo(metSince(Optional.of(ago(60))));
  }

  private static ValidCondition failed(String invocation, Instant at) {
    ConditionContext context =
        new ConditionContext(
            "ExceptionContext",
            Optional.of(at),
            Optional.empty(),
            Optional.of(new InvocationId(invocation)),
            "{}");
    return new ValidCondition("failed", met(PAID, at).condition(), context);
  }

  private static TriggerRun failedRun(TriggerRunId id, String source, Instant at) {
    Participant participant =
        new Participant(
            "ExceptionContext",
            Optional.of(PAID),
            Optional.of("failed"),
            Optional.empty(),
            Optional.of(new InvocationId(source)),
            Optional.of(at),
            "");
    return new TriggerRun(
        id,
        "t",
        Optional.of(TASK),
        "and",
        Optional.empty(),
        Optional.of(at),
        Optional.of(at),
        List.of(participant),
        TriggerRun.ServedBy.NOBODY);
  }

  @Test
  void whatJustRan_isAboutToBeCleared() {
    Trigger trigger = trigger("and", PAID);
    ValidCondition used = met(PAID, ago(3));
    TriggerRun ran = run(expected(trigger, used), PAID, ago(1));

    assertThat(known.waits(used).ran(ran).standing(trigger)).isEqualTo(new Standing.Fired(ran));
  }

  @Test
  void compositeCondition_isNeverLookedAt() {
    assertThat(known.standing(trigger("and", PAID, BOTH))).isEqualTo(new Standing.Unlooked());
    assertThat(known.standing(trigger("or", BOTH))).isEqualTo(new Standing.Unlooked());
    assertThat(known.standing(trigger("or", PAID, BOTH))).isEqualTo(new Standing.NotMet());
  }

  @Test
  void someOfAll_arePartlyMet() {
    known.waits(met(MAILED, ago(90)), met(MAILED, ago(80)));

    assertThat(known.standing(trigger("and", PAID, MAILED))).isEqualTo(new Standing.Partly(1, 2));
    assertThat(known.of(trigger("and", PAID, MAILED)).upon())
        .extracting(Upon::id, Upon::isMet, Upon::since)
        .containsExactly(
            tuple(MAILED, true, Optional.of(ago(90))), tuple(PAID, false, Optional.empty()));
  }

  @Test
  void withoutARunner_itIsStopped_thoughItRan() {
    known.turn = new Turn.Nobody();
    assertThat(known.ran(run(PAID, ago(60))).standing(trigger("and", PAID)))
        .isEqualTo(new Standing.Stopped(Optional.empty()));

    known.turn = new Turn.Never(9);
    assertThat(known.standing(trigger("and", PAID)))
        .isEqualTo(new Standing.Stopped(Optional.empty()));
  }

  @Test
  void turnThatNobodyKnows_stopsNothing() {
    known.turn = new Turn.Untold(Optional.empty());

    assertThat(known.standing(trigger("and", PAID))).isEqualTo(new Standing.NotMet());
  }

  @Test
  void oneThatRan_fired_theNewestCounts() {
    TriggerRun newest = run(PAID, ago(20));

    assertThat(known.ran(newest, run(PAID, ago(40))).standing(trigger("and", PAID)))
        .isEqualTo(new Standing.Fired(newest));
  }

  @Test
  void nothingMet_andNothingKept_isNotMet() {
    assertThat(known.standing(trigger("and", PAID))).isEqualTo(new Standing.NotMet());
  }
}
