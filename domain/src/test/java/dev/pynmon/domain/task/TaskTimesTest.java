package dev.pynmon.domain.task;

import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.KILLED;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.REROUTED;
import static dev.pynmon.domain.status.KnownStatus.RESUMED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.RUNNING_RECOVERY;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long attempts waited and ran. */
class TaskTimesTest extends TaskChanges {
  @Test
  void attempt_waitsFromRegistrationToRunning_andRunsToItsEnd() {
    was("c1", REGISTERED, 10, PENDING, 13, RUNNING, 15, SUCCESS, 22);

    assertThat(charge().waits()).contains(of(5));
    assertThat(charge().runs()).contains(of(7));
  }

  @Test
  void reroute_beforeItRan_isOneLongWait() {
    was(
        "c1",
        REGISTERED,
        10,
        PENDING,
        11,
        CONCURRENCY_CONTROLLED,
        12,
        REROUTED,
        13,
        PENDING,
        20,
        REROUTED,
        25,
        PENDING,
        30,
        RUNNING,
        31,
        SUCCESS,
        32);

    assertThat(charge().waits()).contains(of(21));
  }

  @Test
  void killedBeforeItRan_waitsOn() {
    was("c1", REGISTERED, 10, PENDING, 11, KILLED, 12, REROUTED, 13, PENDING, 14, RUNNING, 20);

    assertThat(charge().waits()).contains(of(10));
  }

  @Test
  void retry_beginsANewWait_andEndsARun() {
    was("c1", REGISTERED, 0, PENDING, 1, RUNNING, 2, RETRY, 5, PENDING, 8, RUNNING, 9, FAILED, 20);

    assertThat(charge().retries()).isEqualTo(1);
    assertThat(charge().waits()).contains(of(2, 4));
    assertThat(charge().runs()).contains(of(3, 11));
  }

  @Test
  void recovery_beginsANewWait_andDoesNotTellHowLongItRan() {
    was(
        "c1",
        REGISTERED,
        0,
        RUNNING,
        1,
        RUNNING_RECOVERY,
        300,
        REROUTED,
        301,
        RUNNING,
        304,
        SUCCESS,
        306);

    assertThat(charge().waits()).contains(of(1, 3));
    assertThat(charge().runs()).contains(of(2));
  }

  @Test
  void killedWhileItRan_isNoRun() {
    was("c1", REGISTERED, 0, RUNNING, 1, KILLED, 300);

    assertThat(charge().runs()).isEmpty();
  }

  @Test
  void pause_isNoRunningTime_norANewAttempt() {
    was("c1", REGISTERED, 0, RUNNING, 1, PAUSED, 4, RUNNING, 100, SUCCESS, 102);

    assertThat(charge().waits()).contains(of(1));
    assertThat(charge().runs()).contains(of(5));
  }

  @Test
  void resumed_ofOldPynenc_goesOnWithTheAttempt() {
    was("c1", REGISTERED, 0, RUNNING, 1, PAUSED, 4, RESUMED, 100, PAUSED, 101, RESUMED, 110)
        .was("c1", FAILED, 113);

    assertThat(charge().runs()).contains(of(7));
  }

  @Test
  void endedWhilePaused_countsWhatItRan() {
    was("c1", REGISTERED, 0, RUNNING, 1, PAUSED, 4, FAILED, 100);

    assertThat(charge().runs()).contains(of(3));
  }

  @Test
  void beginningBeforeTheWindow_isKnownWhereItWasRead() {
    was("c1", REGISTERED, -90, RUNNING, -30, SUCCESS, 10);

    assertThat(charge().waits()).as("it began to run before the window").isEmpty();
    assertThat(charge().runs()).contains(of(40));
    assertThat(activity().changes()).isEqualTo(1);
  }

  @Test
  void beginningNotRead_isNotCounted() {
    was("c1", PENDING, 1, RUNNING, 3, SUCCESS, 5).was("c2", SUCCESS, 5).was("c3", PAUSED, 1);

    assertThat(charge().waits()).isEmpty();
    assertThat(charge().runs()).contains(of(2));
  }

  @Test
  void clocksThatDiffer_giveNoNegativeSpan() {
    was("c1", RUNNING, 10, REGISTERED, 11, SUCCESS, 20);

    assertThat(charge().waits()).isEmpty();
    assertThat(charge().runs()).as("where it began is no longer certain").isEmpty();
  }
}
