package dev.pynmon.domain.invocation;

import static dev.pynmon.domain.invocation.Changes.RUNNER;
import static dev.pynmon.domain.invocation.Changes.at;
import static dev.pynmon.domain.invocation.Changes.was;
import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED_FINAL;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.KILLED;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.REROUTED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.RUNNING_RECOVERY;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.UnknownStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifeTest {
  @Test
  void retriedInvocation_countsAttempts() {
    Life life =
        was(REGISTERED, 0, PENDING, 1, RUNNING, 2, RETRY, 3, PENDING, 4, RUNNING, 5, FAILED, 6)
            .life();

    assertThat(life.spells())
        .filteredOn(Spell::lasts)
        .extracting(Spell::status, Spell::colour, Spell::attempt, Spell::how)
        .containsExactly(
            tuple(PENDING, PENDING, 0, Ending.CHANGED),
            tuple(RUNNING, RETRY, 1, Ending.CHANGED),
            tuple(PENDING, PENDING, 0, Ending.CHANGED),
            tuple(RUNNING, FAILED, 2, Ending.CHANGED));
    assertThat(life.spells().getLast())
        .returns(Ending.FINAL, Spell::how)
        .returns(Duration.ZERO, Spell::length);
    assertThat(life.attempts()).hasSize(2);
    assertThat(life.running()).isEqualTo(Duration.ofSeconds(2));
    assertThat(life.lastRun()).contains(Duration.ofSeconds(1));
    assertThat(life.registered()).contains(at(0));
    assertThat(life.firstRun()).contains(at(2));
    assertThat(life.waited()).contains(Duration.ofSeconds(2));
    assertThat(life.finished()).contains(at(6));
    assertThat(life.total()).isEqualTo(Duration.ofSeconds(6));
    assertThat(life.isOver()).isTrue();
    assertThat(life.goesOn()).isFalse();
    assertThat(life.atWork()).isEmpty();
  }

  @Test
  void pausedInvocation_isOneAttempt() {
    Life life =
        was(REGISTERED, 0, PENDING, 1, RUNNING, 2, PAUSED, 3, RUNNING, 4, SUCCESS, 5).life();

    assertThat(life.attempts()).hasSize(1);
    assertThat(life.spells())
        .filteredOn(spell -> spell.attempt() > 0)
        .extracting(Spell::status, Spell::runs, Spell::colour, Spell::attempt)
        .containsExactly(
            tuple(RUNNING, true, RUNNING, 1),
            tuple(PAUSED, false, PAUSED, 1),
            tuple(RUNNING, true, SUCCESS, 1));
  }

  @Test
  void colour_isThatOfTheOutcomeOnly() {
    for (InvocationStatus outcome : List.of(SUCCESS, FAILED, RETRY, KILLED)) {
      assertThat(was(RUNNING, 1, outcome, 2).life().spells().getFirst().colour())
          .isEqualTo(outcome);
    }
    for (InvocationStatus other : List.of(PAUSED, PENDING, new UnknownStatus("odd"))) {
      assertThat(was(RUNNING, 1, other, 2).life().spells().getFirst().colour()).isEqualTo(RUNNING);
    }
  }

  @Test
  void runningInvocation_goesOnUntilNow() {
    Life life = was(REGISTERED, 0, PENDING, 1, RUNNING, 2).life();

    assertThat(life.isRunning()).isTrue();
    assertThat(life.goesOn()).isTrue();
    assertThat(life.atWork()).contains(RUNNER);
    assertThat(life.lastRun()).contains(Duration.ofSeconds(58));
    assertThat(life.attempts().getLast().how()).isEqualTo(Ending.ONGOING);
    assertThat(life.total()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void waitingInvocation_waitsUntilNow() {
    Life life = was(REGISTERED, 0).life();

    assertThat(life.isWaiting()).isTrue();
    assertThat(life.waited()).contains(Duration.ofSeconds(60));
    assertThat(life.lastRun()).isEmpty();
  }

  @Test
  void invocationThatEndedWithoutRunning_waitsNoMore() {
    Life life = was(REGISTERED, 0, CONCURRENCY_CONTROLLED_FINAL, 1).life();

    assertThat(life.isWaiting()).isFalse();
    assertThat(life.waited()).isEmpty();
    assertThat(life.total()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void cutHistory_tellsNothingAfterItsLastEntry() {
    Life life = was(REGISTERED, 0, PENDING, 1, RUNNING, 2).cut().life();

    assertThat(life.isRunning()).isFalse();
    assertThat(life.goesOn()).isFalse();
    assertThat(life.isOver()).isFalse();
    assertThat(life.last().orElseThrow().how()).isEqualTo(Ending.CUT);
    assertThat(life.lastRun()).contains(Duration.ZERO);
    assertThat(life.total()).isEqualTo(Duration.ofSeconds(2));
    assertThat(life.moments()).containsExactly(at(0), at(1), at(2));
  }

  @Test
  void cutHistory_lastChangedAsThePresentStatusTells() {
    Changes changes = was(REGISTERED, 0, PENDING, 1, RUNNING, 2).cut();

    assertThat(changes.life())
        .returns(Optional.of(at(2)), Life::changed)
        .returns(Optional.of(RUNNER), Life::lastActor);
    assertThat(changes.status(RUNNING, 2).life())
        .returns(Optional.of(at(2)), Life::changed)
        .returns(Optional.of(RUNNER), Life::lastActor);
    assertThat(changes.status(SUCCESS, 9).life())
        .as("nobody knows who left it without an owner")
        .returns(Optional.of(at(9)), Life::changed)
        .returns(Optional.empty(), Life::lastActor);
    RunnerId other = new RunnerId("other");
    assertThat(changes.status(RUNNING, 9, other).life())
        .returns(Optional.of(at(9)), Life::changed)
        .returns(Optional.of(other), Life::lastActor);
  }

  @Test
  void wholeHistory_lastChangedWithItsNewestEntry_orWithAStatusThatItDoesNotTellOfYet() {
    assertThat(was(REGISTERED, 0, SUCCESS, 5).status(SUCCESS, 4.9).life())
        .returns(Optional.of(at(5)), Life::changed)
        .returns(Optional.of(RUNNER), Life::lastActor);
    RunnerId other = new RunnerId("other");
    assertThat(was(REGISTERED, 0).status(PENDING, 3, other).life())
        .returns(Optional.of(at(3)), Life::changed)
        .returns(Optional.of(other), Life::lastActor);
    assertThat(was().status(PENDING, 3, other).life())
        .returns(Optional.of(at(3)), Life::changed)
        .returns(Optional.of(other), Life::lastActor);
    assertThat(was().life())
        .returns(Optional.empty(), Life::changed)
        .returns(Optional.empty(), Life::lastActor);
  }

  @Test
  void cutHistory_endsWithThePresentStatus() {
    Changes changes = was(REGISTERED, 0, PENDING, 1, RUNNING, 2).cut();

    assertThat(changes.status(SUCCESS, 9).life())
        .returns(Optional.of(at(9)), Life::finished)
        .returns(Duration.ofSeconds(9), Life::total)
        .returns(List.of(at(0), at(1), at(2), at(9)), Life::moments);
    assertThat(changes.status(RUNNING, 9).life())
        .returns(true, Life::goesOn)
        .returns(Duration.ofSeconds(60), Life::total)
        .returns(List.of(at(0), at(1), at(2), at(60)), Life::moments)
        .returns(false, Life::isRunning)
        .returns(Optional.empty(), Life::atWork);
  }

  @Test
  void moments_areTheChanges_andNowWhileItGoesOn() {
    assertThat(was(REGISTERED, 0, RUNNING, 1, SUCCESS, 2).life().moments())
        .containsExactly(at(0), at(1), at(2));
    assertThat(was(REGISTERED, 0, RUNNING, 1).life().moments())
        .containsExactly(at(0), at(1), at(60));
    assertThat(was(REGISTERED, 0, RUNNING, 1).status(FAILED, 9).life().moments())
        .as("the orchestrator knows better")
        .containsExactly(at(0), at(1), at(9));
    assertThat(was().status(RUNNING, 9).life().moments()).isEmpty();
  }

  @Test
  void changes_areTheSameWheneverTheyAreAskedFor() {
    assertThat(was(REGISTERED, 0, RUNNING, 1).life().changes()).containsExactly(at(0), at(1));
    assertThat(was(REGISTERED, 0, RUNNING, 1, SUCCESS, 2).life().changes())
        .containsExactly(at(0), at(1), at(2));
    assertThat(was().status(RUNNING, 9).life().changes()).isEmpty();
  }

  @Test
  void emptyHistory_isNothing() {
    Life life = was().status(RUNNING, 1).life();

    assertThat(life.spells()).isEmpty();
    assertThat(life.attempts()).isEmpty();
    assertThat(life.registered()).isEmpty();
    assertThat(life.firstRun()).isEmpty();
    assertThat(life.finished()).isEmpty();
    assertThat(life.total()).isEqualTo(Duration.ZERO);
    assertThat(life.isWaiting()).isFalse();
    assertThat(life.goesOn()).isFalse();
  }

  @Test
  void historyThatEndsInAnUnknownWord_goesOn() {
    assertThat(was(REGISTERED, 0, new UnknownStatus("dreaming"), 1).life().goesOn()).isTrue();
  }

  @Test
  void attemptOfADeadRunner_endsWithItsLastSignOfLife() {
    Life life = was(REGISTERED, 0, PENDING, 1, RUNNING, 2).now(1_000).silentSince(40).life();

    assertThat(life.isRunning()).isFalse();
    assertThat(life.goesOn()).as("somebody may recover it").isTrue();
    assertThat(life.silentSince()).contains(at(40));
    assertThat(life.lastRun()).contains(Duration.ofSeconds(38));
    assertThat(life.attempts().getLast())
        .returns(Ending.SILENT, Attempt::how)
        .returns(Optional.empty(), Attempt::outcome);
    assertThat(life.total()).isEqualTo(Duration.ofSeconds(1_000));
  }

  @Test
  void pauseOfADeadRunner_endsWithItsLastSignOfLife() {
    Life life = was(RUNNING, 2, PAUSED, 12).now(1_000).silentSince(40).life();

    assertThat(life.last().orElseThrow().until()).isEqualTo(at(40));
    assertThat(life.lastRun()).contains(Duration.ofSeconds(10));
  }

  @Test
  void changeAfterTheLastHeartbeat_isASignOfLifeToo() {
    assertThat(was(RUNNING, 20).now(1_000).silentSince(5).life().lastRun()).contains(Duration.ZERO);
  }

  @Test
  void silence_endsWhatIsHeldBeforeItRan_andSaysNothingOfWhatIsOver() {
    assertThat(was(RUNNING, 2, SUCCESS, 3).silentSince(2).life().last().orElseThrow().how())
        .isEqualTo(Ending.FINAL);
    assertThat(was(REGISTERED, 0, PENDING, 2).silentSince(2).life().last().orElseThrow().how())
        .isEqualTo(Ending.SILENT);
    assertThat(was(REGISTERED, 0).silentSince(2).life().last().orElseThrow().how())
        .isEqualTo(Ending.ONGOING);
  }

  @Test
  void newerStatusOfThePresent_isAsGoodAsTheChange() {
    Life life = was(REGISTERED, 0, RUNNING, 2).status(SUCCESS, 9).life();

    assertThat(life.finished()).contains(at(9));
    assertThat(life.lastRun()).contains(Duration.ofSeconds(7));
    assertThat(life.last().orElseThrow().runner()).contains(RUNNER);
  }

  @Test
  void statusOfThePresentAfterAFinalOne_isPassedOver() {
    Life life = was(REGISTERED, 0, RUNNING, 2, SUCCESS, 3).status(RUNNING, 9).life();

    assertThat(life.spells()).hasSize(3);
    assertThat(life.finished()).contains(at(3));
  }

  @Test
  void statusOfThePresentThatTheHistoryHas_changesNothing() {
    assertThat(was(REGISTERED, 0, RUNNING, 2).status(RUNNING, 1.9).life().spells()).hasSize(2);
    assertThat(was(REGISTERED, 0, RUNNING, 2).status(REGISTERED, 0).life().isRunning()).isTrue();
    assertThat(was(REGISTERED, 0, SUCCESS, 2).status(SUCCESS, 9).life().finished()).contains(at(2));
  }

  @Test
  void changesOutOfOrderAndTwice_areSortedAndTakenOnce() {
    assertThat(was(SUCCESS, 30, PENDING, 10, RUNNING, 20, PENDING, 10, SUCCESS, 30).life().spells())
        .extracting(Spell::status)
        .containsExactly(PENDING, RUNNING, SUCCESS);
    assertThat(was(PENDING, 10, RUNNING, 10, PENDING, 10, RUNNING, 10).life().spells())
        .extracting(Spell::status)
        .containsExactly(PENDING, RUNNING);
  }

  @Test
  void changeAheadOfTheClock_beganSomethingWithoutLength() {
    Life life = was(RUNNING, 80).now(60).life();

    assertThat(life.lastRun()).contains(Duration.ZERO);
    assertThat(life.total()).isEqualTo(Duration.ZERO);
  }

  @Test
  void registrationThatIsDatedAfterTheRun_tellsNoWait() {
    assertThat(was(RUNNING, 1, REGISTERED, 2, SUCCESS, 5).life().waited()).isEmpty();
  }

  @Test
  void attemptThatRecoveryTookFromASilentRunner_endedWithItsSilence() {
    Life life =
        was(REGISTERED, 0, RUNNING, 2, RUNNING_RECOVERY, 640, REROUTED, 641)
            .now(1_000)
            .silentSince(40)
            .life();

    assertThat(life.lastRun()).contains(Duration.ofSeconds(38));
    assertThat(life.running()).isEqualTo(Duration.ofSeconds(38));
    assertThat(life.silentSince()).contains(at(40));
    assertThat(life.spells().get(1).how()).isEqualTo(Ending.SILENT);
    assertThat(life.spells().get(1).until()).isEqualTo(at(40));
    assertThat(life.attempts().getFirst().outcome()).contains(RUNNING_RECOVERY);
    assertThat(life.inDoubt()).containsExactly(Changes.RUNNER);
  }

  @Test
  void attemptThatRecoveryTook_whoseRunnerWasHeardOfSince_endedThen() {
    Life life = was(RUNNING, 2, RUNNING_RECOVERY, 640).now(1_000).silentSince(700).life();

    assertThat(life.lastRun()).contains(Duration.ofSeconds(638));
    assertThat(life.silentSince()).isEmpty();
  }

  @Test
  void attemptThatWasKilled_endedThen_howeverLongItsRunnerIsSilent() {
    Life life = was(RUNNING, 2, KILLED, 662).now(5_000).silentSince(640).life();

    assertThat(life.lastRun()).contains(Duration.ofSeconds(660));
    assertThat(life.silentSince()).isEmpty();
    assertThat(life.lastHeld().orElseThrow().next()).contains(KILLED);
  }

  @Test
  void newestAttempt_isNotSilent_whereTheOneBeforeWas() {
    Life life =
        was(RUNNING, 2, RUNNING_RECOVERY, 640, REROUTED, 641, RUNNING, 650, SUCCESS, 655)
            .now(1_000)
            .silentSince(40)
            .life();

    assertThat(life.lastRun()).contains(Duration.ofSeconds(5));
    assertThat(life.running()).isEqualTo(Duration.ofSeconds(43));
    assertThat(life.silentSince()).isEmpty();
  }
}
