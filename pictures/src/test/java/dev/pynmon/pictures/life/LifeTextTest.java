package dev.pynmon.pictures.life;

import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifeTextTest {
  @Test
  void summary_ofOneAttempt_saysHowLongItRan() {
    assertThat(LifeText.summary(Lives.life(1_000, REGISTERED, RUNNING, SUCCESS)))
        .isEqualTo("2.00 s, of which 1.00 s running");
  }

  @Test
  void summary_ofSeveralAttempts_countsThem_andTellsTheRunOfTheNewest() {
    assertThat(LifeText.summary(Lives.life(1_000, REGISTERED, RUNNING, RETRY, RUNNING, SUCCESS)))
        .isEqualTo("4.00 s, of which 2.00 s running in 2 attempts, the last 1.00 s");
  }

  @Test
  void summary_ofWhatOnlyWaits_saysThatItNeverRan() {
    assertThat(LifeText.summary(Lives.life(0, REGISTERED))).isEqualTo("1 m 00 s so far, never ran");
  }

  @Test
  void summary_ofADeadRunner_saysWhenThatWasLastHeardOf() {
    assertThat(LifeText.summary(Lives.silent(40)))
        .isEqualTo(
            "1 m 00 s so far, of which 38.00 s running, on 54f27cc, which fell silent 20 s ago");
  }

  @Test
  void aboutSilence_saysAtWhatTime() {
    assertThat(LifeText.aboutSilence(Lives.silent(40)))
        .isEqualTo(
            "It ran 38.00 s on 54f27cc, which fell silent: last heard of 20 s ago, at 2026-11-24"
                + " 14:46:42.000000 UTC, that counts as dead. Until then the attempt is counted.");
  }
}
