package dev.pynmon.domain.trigger.firing;

import static dev.pynmon.domain.trigger.firing.Firings.CRON;
import static dev.pynmon.domain.trigger.firing.Firings.NOW;
import static dev.pynmon.domain.trigger.firing.Firings.PAID;
import static dev.pynmon.domain.trigger.firing.Firings.run;
import static dev.pynmon.domain.trigger.firing.Firings.runner;
import static dev.pynmon.domain.trigger.firing.Firings.served;
import static dev.pynmon.domain.trigger.firing.Firings.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.PassedTime.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassedTimeTest {
  private static final Instant DUE = Instant.parse("2026-11-24T14:30:00Z");
  private static final Heartbeat ALIVE = runner("r", 7_200, 0);

  private final Firings known = new Firings();

  private Outcome outcome() {
    return known.of(trigger("and", CRON)).passed().getFirst().outcome();
  }

  @Test
  void timeOfWhichARunCame_isRun_byWhenItWasMet() {
    TriggerRun last = run(CRON, DUE.plusSeconds(60));
    assertThat(known.ran(last, run(CRON, DUE)).of(trigger("and", CRON)).passed().getFirst())
        .isEqualTo(new PassedTime(DUE, DUE.plusSeconds(60), new Outcome.Ran(last)));
    assertThat(known.ran(run(CRON, DUE.plusSeconds(61))).of(trigger("and", CRON)).passed())
        .extracting(PassedTime::outcome)
        .containsOnly(new Outcome.Untold());
  }

  @Test
  void timeFoundDueWithoutARun_isToldApart() {
    known.lastDue.put(CRON, DUE.plusSeconds(3));

    assertThat(outcome()).isEqualTo(new Outcome.Found(DUE.plusSeconds(3)));
  }

  @Test
  void serviceThatRanAndDidNotStartIt_isNamed() {
    AtomicRun served = served("a", DUE.plusSeconds(20), AtomicRun.COMPLETED);
    AtomicRun refused = served("b", DUE.plusSeconds(50), AtomicRun.BLOCKED);
    known.served(List.of(ALIVE), refused, served);

    assertThat(outcome()).isEqualTo(new Outcome.Served(served));
  }

  @Test
  void serviceThatWasKeptFromRunning_isNamed() {
    AtomicRun refused = served("b", DUE.plusSeconds(50), AtomicRun.BLOCKED);
    known.served(List.of(ALIVE), served("c", DUE.plusSeconds(61), AtomicRun.COMPLETED), refused);

    assertThat(outcome()).isEqualTo(new Outcome.Failed(refused));
  }

  @Test
  void withoutARunnerThen_nobodyCouldStartIt() {
    known.served(List.of(runner("before", 7_200, sinceDue(-1)), runner("behind", sinceDue(61), 0)));

    assertThat(outcome()).isEqualTo(new Outcome.NoRunner());
  }

  /** How many seconds before now that is. */
  private static long sinceDue(long seconds) {
    return Duration.between(DUE, NOW).toSeconds() - seconds;
  }

  @Test
  void runnerThatWasAlive_whoseTurnItWas_shouldHave() {
    assertThat(known.served(List.of(ALIVE)).of(trigger("and", CRON)).passed())
        .extracting(PassedTime::outcome)
        .containsOnly(new Outcome.Idle(ALIVE));
  }

  @Test
  void timeOfTheSecondHalfOfTheCycle_isNeverTheTurnOfALoneRunner() {
    known.cron("3-59/10 * * * *").served(List.of(ALIVE));

    assertThat(known.of(trigger("and", CRON)).passed())
        .extracting(PassedTime::outcome)
        .containsOnly(new Outcome.NoTurn(1));
  }

  @Test
  void turnOfARunnerThatWasSilent_isNamed_whileAnotherWasThere() {
    Heartbeat silent = runner("silent", 7_200, sinceDue(-120));
    known.served(List.of(silent, runner("there", 7_000, 0)));

    assertThat(outcome()).isEqualTo(new Outcome.SilentTurn(silent));
  }

  @Test
  void runnerThatCountsAsDead_hasNoTurnAnyMore() {
    Heartbeat there = runner("there", 7_000, 0);
    known.served(List.of(runner("dead", 7_200, sinceDue(-700)), there));

    assertThat(outcome()).isEqualTo(new Outcome.Idle(there));
  }

  @Test
  void whatIsNotRecordedAnyMore_isNotTold() {
    known.past =
        Optional.of(
            new Service.Past(
                List.of(),
                DUE.plusSeconds(1),
                Optional.of(List.of()),
                ServiceRules.DEFAULT,
                Duration.ofMinutes(10)));
    assertThat(outcome()).isEqualTo(new Outcome.Untold());

    known.past =
        Optional.of(
            new Service.Past(
                List.of(), DUE, Optional.empty(), ServiceRules.DEFAULT, Duration.ofMinutes(10)));
    assertThat(outcome()).isEqualTo(new Outcome.Untold());
  }

  @Test
  void oneThatWaitsForMoreThanTimes_hasNoTimesOfItsOwn() {
    assertThat(known.of(trigger("or", CRON, PAID)).passed()).isEmpty();
    assertThat(known.of(trigger("and", PAID)).passed()).isEmpty();
  }

  @Test
  void longerWindow_letsRunsComeLater() {
    known.cron("*/10 * * * *", Duration.ofSeconds(190));
    TriggerRun last = run(CRON, DUE.plusSeconds(180));

    assertThat(known.ran(last).of(trigger("and", CRON)).passed().getFirst().outcome())
        .isEqualTo(new Outcome.Ran(last));
  }
}
