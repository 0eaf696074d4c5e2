package dev.pynmon.domain.invocation;

import static dev.pynmon.domain.invocation.Changes.RUNNER;
import static dev.pynmon.domain.invocation.Changes.at;
import static dev.pynmon.domain.invocation.Changes.was;
import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.KILLED;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.PENDING_RECOVERY;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.REROUTED;
import static dev.pynmon.domain.status.KnownStatus.RESUMED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.RUNNING_RECOVERY;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.UnknownStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What begins an attempt, what pauses it, and what ends it. */
class AttemptsTest {
  private static final InvocationStatus ODD = new UnknownStatus("teleported");

  private static List<Attempt> attempts(Object... statusesAndSeconds) {
    return was(statusesAndSeconds).life().attempts();
  }

  private static Attempt only(Object... statusesAndSeconds) {
    assertThat(attempts(statusesAndSeconds)).hasSize(1);
    return attempts(statusesAndSeconds).getFirst();
  }

  @Test
  void attempt_beginsWithRunning_andEndsWithItsOutcome() {
    assertThat(only(REGISTERED, 1, PENDING, 2, RUNNING, 4, SUCCESS, 9))
        .isEqualTo(
            new Attempt(
                1,
                Optional.of(at(1)),
                Optional.of(RUNNER),
                at(4),
                true,
                List.of(),
                at(9),
                Ending.CHANGED,
                Optional.of(SUCCESS)))
        .returns(Optional.of(Duration.ofSeconds(3)), Attempt::waited)
        .returns(Optional.of(Duration.ofSeconds(5)), Attempt::ran)
        .returns(true, Attempt::isDone);
  }

  @Test
  void retry_endsOneAttempt_andWaitsForTheNext() {
    assertThat(attempts(REGISTERED, 0, RUNNING, 2, RETRY, 5, PENDING, 8, RUNNING, 9, FAILED, 20))
        .extracting(Attempt::number, Attempt::waitingSince, Attempt::from, Attempt::until)
        .containsExactly(
            tuple(1, Optional.of(at(0)), at(2), at(5)),
            tuple(2, Optional.of(at(5)), at(9), at(20)));
  }

  @Test
  void pause_isResumedByRunning_andByResumed() {
    for (InvocationStatus again : List.of(RUNNING, RESUMED)) {
      assertThat(only(REGISTERED, 0, RUNNING, 1, PAUSED, 4, again, 10, SUCCESS, 12))
          .returns(List.of(new TimeWindow(at(4), at(10))), Attempt::pauses)
          .returns(Optional.of(Duration.ofSeconds(5)), Attempt::ran);
    }
  }

  @Test
  void endWhilePaused_countsWhatRan() {
    assertThat(only(RUNNING, 1, PAUSED, 4, KILLED, 10))
        .returns(List.of(new TimeWindow(at(4), at(10))), Attempt::pauses)
        .returns(Optional.of(Duration.ofSeconds(3)), Attempt::ran);
  }

  @Test
  void whatLosesItsRunner_isOverButNotDone() {
    for (InvocationStatus loss :
        List.of(KILLED, RUNNING_RECOVERY, PENDING_RECOVERY, REROUTED, REGISTERED)) {
      assertThat(only(RUNNING, 1, loss, 5))
          .returns(at(5), Attempt::until)
          .returns(Ending.CHANGED, Attempt::how)
          .returns(Optional.of(loss), Attempt::outcome)
          .returns(false, Attempt::isDone);
    }
  }

  @Test
  void whatIsGivenBackBeforeItRuns_waitsOn() {
    Attempt attempt =
        only(
            REGISTERED,
            1,
            PENDING,
            2,
            CONCURRENCY_CONTROLLED,
            3,
            REROUTED,
            4,
            PENDING,
            5,
            KILLED,
            6,
            REROUTED,
            7,
            PENDING,
            8,
            PENDING_RECOVERY,
            9,
            REROUTED,
            10,
            PENDING,
            11,
            RUNNING,
            12);

    assertThat(attempt.waitingSince()).contains(at(1));
  }

  @Test
  void secondRunning_beginsTheNext() {
    assertThat(attempts(RUNNING, 1, RUNNING, 5, SUCCESS, 7))
        .extracting(Attempt::from, Attempt::until, Attempt::outcome)
        .containsExactly(
            tuple(at(1), at(5), Optional.of(RUNNING)), tuple(at(5), at(7), Optional.of(SUCCESS)));
  }

  @Test
  void pauseWithoutABeginning_isAnAttemptOfWhichNobodyKnowsHowLongItRan() {
    assertThat(only(REGISTERED, 0, PAUSED, 4, RUNNING, 10, SUCCESS, 12))
        .returns(false, Attempt::whole)
        .returns(Optional.empty(), Attempt::ran)
        .returns(Optional.empty(), Attempt::waited)
        .returns(Duration.ofSeconds(2), Attempt::known);
  }

  @Test
  void pendingOrUnknownWordWithin_isPassedOverWhereAnEndFollows() {
    for (InvocationStatus odd : List.of(PENDING, CONCURRENCY_CONTROLLED, ODD)) {
      assertThat(only(RUNNING, 1, odd, 2, SUCCESS, 9))
          .returns(Optional.of(SUCCESS), Attempt::outcome)
          .returns(Optional.of(Duration.ofSeconds(8)), Attempt::ran);
    }
    assertThat(only(RUNNING, 1, ODD, 2, PAUSED, 4, RUNNING, 6, SUCCESS, 9).ran())
        .contains(Duration.ofSeconds(6));
  }

  @Test
  void pendingOrUnknownWordWithin_wasTheEndWhereNoneFollows() {
    for (InvocationStatus odd : List.of(PENDING, CONCURRENCY_CONTROLLED, ODD)) {
      assertThat(only(RUNNING, 1, odd, 2))
          .returns(at(2), Attempt::until)
          .returns(Ending.CHANGED, Attempt::how)
          .returns(Optional.of(odd), Attempt::outcome);
      assertThat(attempts(RUNNING, 1, odd, 2, odd, 3, RUNNING, 5, SUCCESS, 6))
          .extracting(Attempt::from, Attempt::until)
          .containsExactly(tuple(at(1), at(2)), tuple(at(5), at(6)));
    }
  }

  @Test
  void endWithoutAnAttempt_isNone() {
    assertThat(attempts(REGISTERED, 1, SUCCESS, 2)).isEmpty();
  }
}
