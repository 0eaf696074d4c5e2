package dev.pynmon.domain.why;

import static dev.pynmon.domain.why.Said.ago;
import static dev.pynmon.domain.why.Said.grounds;
import static dev.pynmon.domain.why.Said.standing;
import static dev.pynmon.domain.why.Said.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeldRulesTest {
  private static final Optional<String> DAY = Optional.of("the last day");
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final RecoveryPlan DUE = new RecoveryPlan("*/5 * * * *", Optional.empty(), true);
  private static final Owner ALIVE =
      new Owner(new RunnerId("r1"), Optional.of(ago(4)), Optional.empty());
  private static final Owner GONE =
      new Owner(new RunnerId("r1"), Optional.of(ago(660)), Optional.of(ago(60)));
  private static final Usual USUAL =
      new Usual(
          new Spread(
              40,
              Duration.ofSeconds(48),
              Duration.ofSeconds(130),
              Duration.ofSeconds(140),
              Duration.ofSeconds(150)),
          "the last day");

  private static HeldRules held(KnownStatus status, int secondsAgo, Owner owner) {
    return new HeldRules(standing(secondsAgo, status), owner);
  }

  private static RecoveryPlan stuck(Instant since) {
    AtomicRun run =
        new AtomicRun("s1", new RunnerId("r9"), since, Optional.empty(), AtomicRun.RUNNING, "");
    return new RecoveryPlan(
        "*/5 * * * *",
        Optional.of(new StuckService(run, StuckService.Why.RUNNER_SILENT, Optional.empty())),
        true);
  }

  @Test
  void pendingForAMoment_wasTaken() {
    Why why = held(KnownStatus.PENDING, 3, ALIVE).pending(LONGEST, DUE);

    assertThat(why.reason()).isEqualTo(Reason.TAKEN);
    assertThat(text(why.sentence()))
        .isEqualTo(
            "Taken by [r1] at 14:14:27, 3s ago, and not begun yet; that runner was last heard of 4s"
                + " ago.");
  }

  @Test
  void pendingForLong_isRecoveredAtTheNextTurn() {
    Why why = held(KnownStatus.PENDING, 70, ALIVE).pending(LONGEST, DUE);

    assertThat(why.reason()).isEqualTo(Reason.PENDING_TOO_LONG);
    assertThat(text(why.sentence()))
        .endsWith(
            "; longer than the configured 5s; recovery is due at the next [*/5 * * * * →"
                + " scheduler], 14:15:00.");
  }

  @Test
  void recoveryThatDidNotCome_isSaidSo() {
    assertThat(text(held(KnownStatus.PENDING, 1_800, ALIVE).pending(LONGEST, DUE).sentence()))
        .endsWith(", 14:15:00; so far it did not come.");
  }

  @Test
  void stuckScheduler_isWhyRecoveryDoesNotCome() {
    Why why = held(KnownStatus.PENDING, 70, ALIVE).pending(LONGEST, stuck(ago(3_600)));

    assertThat(why.offers()).containsExactly(Offer.FREE_SCHEDULER);
    assertThat(text(why.sentence()))
        .endsWith("; recovery does not come, since the [scheduler → scheduler] is stuck for 1h.");
    assertThat(grounds(why)).last().isEqualTo("scheduler  its run is marked as going on, by [r9]");
  }

  @Test
  void stuckSinceNobodyKnows_saysNoTime() {
    assertThat(
            text(
                held(KnownStatus.PENDING, 70, ALIVE)
                    .pending(LONGEST, stuck(Instant.EPOCH))
                    .sentence()))
        .endsWith("since the [scheduler → scheduler] is stuck.");
  }

  @Test
  void noRunner_recoveryComesWithOne() {
    RecoveryPlan nobody = new RecoveryPlan("*/5 * * * *", Optional.empty(), false);

    assertThat(text(held(KnownStatus.PENDING, 70, ALIVE).pending(LONGEST, nobody).sentence()))
        .endsWith("; recovery comes once a [runner → runners] is active again: none is.");
  }

  @Test
  void otherCron_hasItsOwnTimes() {
    RecoveryPlan hourly = new RecoveryPlan("@hourly", Optional.empty(), true);

    assertThat(text(held(KnownStatus.PENDING, 70, ALIVE).pending(LONGEST, hourly).sentence()))
        .endsWith("recovery is due at the next [@hourly → scheduler], 15:00:00.");
  }

  @Test
  void unreadableCron_hasNoTime() {
    RecoveryPlan odd = new RecoveryPlan("when I like", Optional.empty(), true);

    assertThat(text(held(KnownStatus.PENDING, 70, ALIVE).pending(LONGEST, odd).sentence()))
        .endsWith("recovery is due at the next [when I like → scheduler].");
  }

  @Test
  void runningOfOneThatIsGone_isDead() {
    Why why = held(KnownStatus.RUNNING, 700, GONE).gone(DUE);

    assertThat(why.reason()).isEqualTo(Reason.RUNNER_GONE);
    assertThat(text(why.sentence()))
        .isEqualTo(
            "The attempt is dead: its runner [r1] was last heard of 11m ago; recovery is due at the"
                + " next [*/5 * * * * → scheduler], 14:15:00.");
  }

  @Test
  void runningOfOneNeverHeardOf_isDead() {
    Owner never = new Owner(new RunnerId("r1"), Optional.empty(), Optional.of(ago(60)));

    assertThat(text(held(KnownStatus.RUNNING, 700, never).gone(DUE).sentence()))
        .startsWith("The attempt is dead: its runner [r1] never gave a sign of life; recovery");
  }

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "RESUMED"})
  void pausedOfOneThatIsGone_isNeverRecovered(KnownStatus status) {
    Why why = held(status, 700, GONE).gone(DUE);

    assertThat(why.reason()).isEqualTo(Reason.NOBODY_MOVES_IT);
    assertThat(why.offers()).containsExactly(Offer.RERUN);
    assertThat(text(why.sentence()))
        .endsWith(
            "; pynenc never recovers what is %s: nobody moves it on. It can be run again."
                .formatted(status.value()));
  }

  @Test
  void runningAsLongAsUsual_isUsual() {
    Why why = held(KnownStatus.RUNNING, 60, ALIVE).running(Optional.of(USUAL), DAY);

    assertThat(why.reason()).isEqualTo(Reason.RUNNING);
    assertThat(text(why.sentence()))
        .isEqualTo(
            "Has run 1m on [r1], since 14:13:30; that is usual: half of its task's runs take up to"
                + " 48s, 95 of 100 up to 2m10s.");
    assertThat(grounds(why))
        .containsExactly(
            "runner r1 last heard of 4s ago",
            "task shop.charge 40 runs ended in the last day, the longest took 2m30s");
  }

  @Test
  void runningLongerThanNearlyAll_isSlow() {
    Why why = held(KnownStatus.RUNNING, 140, ALIVE).running(Optional.of(USUAL), DAY);

    assertThat(why.reason()).isEqualTo(Reason.SLOW);
    assertThat(text(why.sentence()))
        .endsWith("; that is long: of 100 runs 95 take no longer than 2m10s.");
    assertThat(grounds(why))
        .last()
        .isEqualTo(
            "task shop.charge 40 runs ended in the last day, half of them took up to 48s, the"
                + " longest took 2m30s");
  }

  @Test
  void runningLongerThanAny_saysHowManyTimes() {
    Why why = held(KnownStatus.RUNNING, 920, ALIVE).running(Optional.of(USUAL), DAY);

    assertThat(why.reason()).isEqualTo(Reason.SLOW);
    assertThat(text(why.sentence()))
        .endsWith("; 6 times as long as ever: the longest of 40 runs took 2m30s.");
    assertThat(grounds(why))
        .last()
        .isEqualTo(
            "task shop.charge of the runs in the last day half took up to 48s, 95 of 100 up to"
                + " 2m10s");
  }

  @Test
  void runningOfTaskWithFewRuns_isNotJudged() {
    Duration second = Duration.ofSeconds(1);
    Usual few = new Usual(new Spread(4, second, second, second, second), "the last day");
    Why why = held(KnownStatus.RUNNING, 60, ALIVE).running(Optional.of(few), DAY);

    assertThat(why.reason()).isEqualTo(Reason.RUNNING);
    assertThat(text(why.sentence()))
        .endsWith(
            "; in the last day only 4 runs of its task ended: too few to say whether that is"
                + " usual.");
  }

  @Test
  void runningOfUnknownTask_saysSo() {
    assertThat(text(held(KnownStatus.RUNNING, 60, ALIVE).running(Optional.empty(), DAY).sentence()))
        .endsWith("; of its task no other run ended in the last day.");
    Optional<String> hour = Optional.of("the last 60 minutes");
    assertThat(
            text(held(KnownStatus.RUNNING, 60, ALIVE).running(Optional.empty(), hour).sentence()))
        .endsWith("; of its task no other run ended in the last 60 minutes.");
    assertThat(
            text(
                held(KnownStatus.RUNNING, 60, ALIVE)
                    .running(Optional.empty(), Optional.empty())
                    .sentence()))
        .endsWith("; how long its task usually runs is not worked out yet.");
  }

  @Test
  void pausedForNobody_goesOnNext() {
    Why why = held(KnownStatus.PAUSED, 60, ALIVE).paused();

    assertThat(why.reason()).isEqualTo(Reason.PAUSED);
    assertThat(text(why.sentence()))
        .isEqualTo(
            "Paused for 1m by [r1], which was last heard of 4s ago; it waits for nobody any more:"
                + " its runner lets it go on next.");
  }
}
