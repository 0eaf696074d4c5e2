package dev.pynmon.domain.why;

import static dev.pynmon.domain.why.Said.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.forecast.FlowSource;
import dev.pynmon.domain.forecast.Rate;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectedStartTest {
  private static Rate taken(long many) {
    return new Rate(new Count.Exact(many), Duration.ofMinutes(10));
  }

  @Test
  void start_goesByTheRateAndItsError() {
    assertThat(ExpectedStart.of(12, taken(100), FlowSource.SAMPLES, NOW))
        .contains(
            new ExpectedStart(
                NOW.plusSeconds(72),
                new TimeWindow(NOW.plusSeconds(40), NOW.plusSeconds(135)),
                taken(100),
                FlowSource.SAMPLES));
  }

  @Test
  void fewTaken_foretellNothing() {
    assertThat(ExpectedStart.of(1, taken(9), FlowSource.ONLY_QUEUE, NOW)).isEmpty();
    assertThat(ExpectedStart.of(1, taken(10), FlowSource.ONLY_QUEUE, NOW)).isPresent();
  }

  @Test
  void farAway_isNotForetold() {
    assertThat(ExpectedStart.of(100_000, taken(10), FlowSource.ONLY_QUEUE, NOW))
        .isEqualTo(Optional.empty());
  }
}
