package dev.pynmon.domain.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
  @Test
  void unset_isTheUsual() {
    assertThat(Thresholds.USUAL.of(Rule.FAILURE_BURST)).isEqualTo(5);
    assertThat(Thresholds.USUAL.time(Rule.QUEUE_WAITS)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void set_holdsForThatRuleAlone() {
    Thresholds set = Thresholds.USUAL.with(Rule.QUEUE_WAITS, 60);

    assertThat(set.time(Rule.QUEUE_WAITS)).isEqualTo(Duration.ofMinutes(1));
    assertThat(set.of(Rule.LONG_PENDING)).isEqualTo(600);
  }

  @Test
  void outOfBounds_isRefusedInASentence() {
    assertThatThrownBy(() -> Thresholds.USUAL.with(Rule.STRANDED, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The threshold of stranded must be 60 to 2592000 seconds, was 5.");
    assertThatThrownBy(() -> Thresholds.USUAL.with(Rule.FAILURE_BURST, 0))
        .hasMessage("The threshold of failure_burst must be 1 to 1000000, was 0.");
  }

  @Test
  void ruleWithoutThreshold_hasNothingToSet() {
    assertThatThrownBy(() -> Thresholds.USUAL.with(Rule.NO_RUNNER, 1))
        .hasMessage("The rule no_runner has no threshold.");
  }
}
