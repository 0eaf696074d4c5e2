package dev.pynmon.domain.why;

import static dev.pynmon.domain.why.Said.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectedStartTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @Test
  void start_goesByTheRateAndItsError() {
    assertThat(ExpectedStart.of(12, 100, TEN_MINUTES, NOW))
        .contains(
            new ExpectedStart(
                NOW.plusSeconds(72),
                new TimeWindow(NOW.plusSeconds(60), NOW.plusSeconds(90)),
                100,
                TEN_MINUTES));
  }

  @Test
  void fewTaken_foretellNothing() {
    assertThat(ExpectedStart.of(1, 9, TEN_MINUTES, NOW)).isEmpty();
    assertThat(ExpectedStart.of(1, 10, TEN_MINUTES, NOW)).isPresent();
  }

  @Test
  void farAway_isNotForetold() {
    assertThat(ExpectedStart.of(100_000, 10, TEN_MINUTES, NOW)).isEqualTo(Optional.empty());
  }
}
