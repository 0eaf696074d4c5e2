package dev.pynmon.domain.trigger.firing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.DamagedCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.Damage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueSumTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-28T00:00:00Z");
  private static final TimeWindow NIGHT =
      new TimeWindow(MIDNIGHT, MIDNIGHT.plusSeconds(6 * 3_600).minusNanos(1_000));
  private static final Map<String, StoredCondition> CONDITIONS =
      Map.of(
          "hourly",
          cron("hourly", "0 * * * *"),
          "minutely",
          cron("minutely", "* * * * *"),
          "event",
          new Condition("event", "EventCondition", new TaskCondition.Event("e", ""), ""));

  private static StoredCondition cron(String id, String expression) {
    return new Condition(id, "CronCondition", new TaskCondition.Cron(expression), "");
  }

  private static Trigger trigger(String id, String logic, String... conditions) {
    return new Trigger(
        id, Optional.of(new TaskKey("shop.tick")), logic, List.of(conditions), Optional.empty());
  }

  private static TriggerRun run(String trigger, String clock) {
    Instant at = Instant.parse("2026-11-28T" + clock + "Z");
    return new TriggerRun(
        new TriggerRunId(trigger + clock),
        trigger,
        Optional.empty(),
        "or",
        Optional.empty(),
        Optional.of(at),
        Optional.of(at),
        List.of(),
        TriggerRun.ServedBy.NOBODY);
  }

  private static DueSum sum(List<Trigger> triggers, TriggerRun... runs) {
    return DueSum.of(triggers, CONDITIONS, Map.of(), NIGHT, List.of(runs), true);
  }

  @Test
  void whatPassed_isTold_alsoWhereARunWasLate() {
    DueSum sum =
        sum(
            List.of(trigger("a", "or", "hourly")),
            run("a", "00:00:03"),
            run("a", "01:04:59"),
            run("a", "02:30:00"),
            run("a", "04:00:00"),
            run("other", "03:00:00"));

    assertThat(sum.due()).isEqualTo(6);
    assertThat(sum.counts().getFirst().passed())
        .containsExactly(
            MIDNIGHT.plusSeconds(7_200),
            MIDNIGHT.plusSeconds(10_800),
            MIDNIGHT.plusSeconds(18_000));
    assertThat(sum.passed()).isEqualTo(3);
    assertThat(sum.complete()).isTrue();
  }

  @Test
  void ofEachMinute_aRunThatIsLate_takesNoTimeOfTheNext_andWhatMayComeYetIsNotCounted() {
    DueSum sum =
        DueSum.of(
            List.of(trigger("a", "or", "minutely")),
            CONDITIONS,
            Map.of(),
            new TimeWindow(MIDNIGHT, MIDNIGHT.plusSeconds(480)),
            List.of(run("a", "00:01:01"), run("a", "00:01:02"), run("a", "00:03:00")),
            true);

    assertThat(sum.counts().getFirst().passed()).containsExactly(MIDNIGHT.plusSeconds(120));
    assertThat(sum.due()).isEqualTo(4);
  }

  @Test
  void triggerThatNeedsMore_isNotDueByTheClock_andMostMissedComesFirst() {
    DueSum sum =
        sum(
            List.of(
                trigger("all", "and", "hourly", "event"),
                trigger("few", "and", "hourly"),
                trigger("many", "or", "minutely", "event")));

    assertThat(sum.counts())
        .extracting(count -> count.trigger().id())
        .containsExactly("many", "few");
    assertThat(sum.due()).isEqualTo(361);
  }

  /** As a cron is at once that a runner looks at for the first time. */
  @Test
  void whatWasFoundDueAtNoTimeOfItsOwn_isToldBesideThat() {
    Instant first = MIDNIGHT.plusSeconds(1_900);
    DueSum sum =
        DueSum.of(
            List.of(trigger("a", "or", "hourly"), trigger("b", "or", "monthly")),
            Map.of("hourly", CONDITIONS.get("hourly"), "monthly", cron("monthly", "30 4 1 * *")),
            Map.of("hourly", MIDNIGHT.plusSeconds(3_602), "monthly", first),
            new TimeWindow(MIDNIGHT.plusSeconds(1), MIDNIGHT.plusSeconds(7_000)),
            List.of(run("a", "00:00:02"), run("a", "00:31:40"), run("a", "01:00:02")),
            true);

    assertThat(sum.due()).isEqualTo(1);
    assertThat(sum.passed()).isZero();
    assertThat(sum.beside()).as("what was due shortly before the time ran in it").isEqualTo(1);
    assertThat(sum.counts())
        .extracting(DueCount::lost)
        .containsExactly(Optional.of(first), Optional.empty());
  }

  @Test
  void moreTimesThanAreCounted_areNotCalledAll() {
    List<Trigger> many =
        Stream.iterate(0, i -> i + 1)
            .limit(60)
            .map(i -> trigger("t" + i, "or", "minutely"))
            .toList();

    DueSum sum = sum(many, run("t59", "00:01:01"));

    assertThat(sum.complete()).isFalse();
    assertThat(sum.counts()).as("as many as fit").hasSize(54);
    assertThat(sum.due()).isEqualTo(54 * 355);
    assertThat(sum.beside()).as("of the others it is not known when they were due").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 9 * * 1#1", "0 9 15W * *"})
  void whatIsDueAtTimesThatAreNotRead_isNotCounted(String expression) {
    Map<String, StoredCondition> conditions =
        Map.of("hourly", CONDITIONS.get("hourly"), "unread", cron("unread", expression));
    DueSum sum =
        DueSum.of(
            List.of(trigger("a", "or", "unread"), trigger("b", "or", "hourly", "unread")),
            conditions,
            Map.of("unread", MIDNIGHT.plusSeconds(1_000)),
            NIGHT,
            List.of(run("a", "01:01:01"), run("b", "01:01:01")),
            true);

    assertThat(sum.counts()).isEmpty();
    assertThat(sum.complete()).isFalse();
  }

  /** Whoever has many expressions of one time costs as much as whoever has many times. */
  @Test
  void behindWhatDoesNotFit_noTimeIsComputed_norOfTheSameTimeAgain() {
    String[] alike = new String[54];
    Map<String, StoredCondition> conditions = new HashMap<>(CONDITIONS);
    for (int i = 0; i < alike.length; i++) {
      alike[i] = "m" + i;
      conditions.put(alike[i], cron(alike[i], "* * * * *"));
    }
    DueSum sum =
        DueSum.of(
            List.of(
                trigger("a", "or", alike),
                trigger("b", "or", "minutely"),
                trigger("c", "or", "hourly"),
                trigger("d", "or", "event")),
            conditions,
            Map.of(),
            NIGHT,
            List.of(),
            true);

    assertThat(sum.counts()).extracting(count -> count.trigger().id()).containsExactly("a");
    assertThat(sum.complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "broken"})
  void whereAConditionIsMissingOrDamaged_itIsNotKnownWhatItsTriggerWasDueUpon(String other) {
    DueSum sum =
        DueSum.of(
            List.of(trigger("a", "or", "hourly", other), trigger("b", "and", "hourly")),
            Map.of(
                "hourly",
                CONDITIONS.get("hourly"),
                "broken",
                new DamagedCondition("broken", new Damage("not JSON", ""))),
            Map.of(),
            NIGHT,
            List.of(),
            true);

    assertThat(sum.counts()).extracting(count -> count.trigger().id()).containsExactly("b");
    assertThat(sum.complete()).isFalse();
  }
}
