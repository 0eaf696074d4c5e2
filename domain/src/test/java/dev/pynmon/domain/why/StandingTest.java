package dev.pynmon.domain.why;

import static dev.pynmon.domain.status.KnownStatus.CONCURRENCY_CONTROLLED;
import static dev.pynmon.domain.status.KnownStatus.KILLED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.REROUTED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.why.Said.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Count;
import org.junit.jupiter.api.Test;

class StandingTest {
  @Test
  void putBackByConcurrencyControl_isCountedSinceItLastRan() {
    assertThat(
            standing(
                    5,
                    REGISTERED,
                    CONCURRENCY_CONTROLLED,
                    REROUTED,
                    PENDING,
                    RUNNING,
                    KILLED,
                    REROUTED,
                    CONCURRENCY_CONTROLLED,
                    REROUTED)
                .heldBack())
        .contains(new Count.Exact(1));
  }

  @Test
  void putBackWhenItWasToBegin_isCountedToo() {
    assertThat(
            standing(5, REGISTERED, CONCURRENCY_CONTROLLED, REROUTED, PENDING, REROUTED).heldBack())
        .contains(new Count.Exact(2));
  }

  @Test
  void putBackForAnotherReason_isNotHeldBack() {
    assertThat(
            standing(5, REGISTERED, CONCURRENCY_CONTROLLED, REROUTED, KILLED, REROUTED).heldBack())
        .isEmpty();
    assertThat(standing(5, REGISTERED, CONCURRENCY_CONTROLLED).heldBack()).isEmpty();
  }

  @Test
  void longHistory_countsAtLeastWhatWasRead() {
    assertThat(standing(false, 5, REGISTERED, CONCURRENCY_CONTROLLED, REROUTED).heldBack())
        .contains(new Count.AtLeast(1));
  }
}
