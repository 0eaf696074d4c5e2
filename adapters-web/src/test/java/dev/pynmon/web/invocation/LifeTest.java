package dev.pynmon.web.invocation;

import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED_FINAL;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static dev.pynmon.web.testing.Samples.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.web.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LifeTest {
  @Test
  void of_retriedInvocation_countsAttemptsAndTakesTheColourOfTheOutcome() {
    Life life = of(REGISTERED, PENDING, RUNNING, RETRY, PENDING, RUNNING, FAILED);

    assertThat(life.stretches())
        .extracting(Stretch::kind, Stretch::colour, Stretch::attempt, Stretch::ongoing)
        .containsExactly(
            tuple(Stretch.Kind.WAIT, PENDING, 0, false),
            tuple(Stretch.Kind.RUN, RETRY, 1, false),
            tuple(Stretch.Kind.WAIT, PENDING, 1, false),
            tuple(Stretch.Kind.RUN, FAILED, 2, false));
    assertThat(life.attempts()).isEqualTo(2);
    assertThat(life.running()).isEqualTo(Duration.ofSeconds(2));
    assertThat(life.lastRun()).contains(Duration.ofSeconds(1));
    assertThat(life.waited()).contains(Duration.ofSeconds(2));
    assertThat(life.total()).isEqualTo(Duration.ofSeconds(6));
    assertThat(life.isOver()).isTrue();
  }

  @Test
  void of_pausedInvocation_isOneAttempt() {
    Life life = of(REGISTERED, PENDING, RUNNING, PAUSED, RUNNING, SUCCESS);

    assertThat(life.attempts()).isEqualTo(1);
    assertThat(life.stretches())
        .extracting(Stretch::kind, Stretch::colour)
        .containsExactly(
            tuple(Stretch.Kind.WAIT, PENDING),
            tuple(Stretch.Kind.RUN, RUNNING),
            tuple(Stretch.Kind.PAUSE, PAUSED),
            tuple(Stretch.Kind.RUN, SUCCESS));
  }

  @Test
  void of_runningInvocation_goesOnUntilNow() {
    Life life = of(REGISTERED, PENDING, RUNNING);

    assertThat(life.isRunning()).isTrue();
    assertThat(life.lastRun()).contains(Duration.ofSeconds(58));
    assertThat(life.total()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void of_waitingInvocation_waitsUntilNow() {
    Life life = of(REGISTERED);

    assertThat(life.isWaiting()).isTrue();
    assertThat(life.waited()).contains(Duration.ofSeconds(60));
    assertThat(life.lastRun()).isEmpty();
  }

  @Test
  void of_invocationThatEndedWithoutRunning_waitsNoMore() {
    Life life = of(REGISTERED, CONCURRENCY_CONTROLLED_FINAL);

    assertThat(life.isWaiting()).isFalse();
    assertThat(life.waited()).isEmpty();
    assertThat(life.total()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void of_cutHistory_knowsNothingAfterItsLastEntry() {
    History cut = new History(history(1_000, REGISTERED, PENDING, RUNNING).entries(), false);
    Life life = Life.of(cut, Samples.NOW);

    assertThat(life.isRunning()).isFalse();
    assertThat(life.lastRun()).contains(Duration.ZERO);
    assertThat(life.total()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void of_emptyHistory_isNothing() {
    Life life = of();

    assertThat(life.stretches()).isEmpty();
    assertThat(life.total()).isEqualTo(Duration.ZERO);
    assertThat(life.isWaiting()).isFalse();
    assertThat(LifeBar.of(life)).isEmpty();
  }

  private static Life of(InvocationStatus... statuses) {
    return Life.of(history(1_000, statuses), Samples.NOW);
  }
}
