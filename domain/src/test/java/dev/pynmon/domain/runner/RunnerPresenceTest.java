package dev.pynmon.domain.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunnerPresenceTest {
  /** Programs that read files and {@code pynmon explain --json} know these. */
  @Test
  void words_stayAsTheyAre() {
    assertThat(RunnerPresence.values())
        .extracting(RunnerPresence::word)
        .containsExactly("active", "stale", "done", "gone", "silent");
  }
}
