package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Count;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FlowTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  static Flow flow(long in, long out) {
    return new Flow(
        new Rate(new Count.Exact(in), TEN_MINUTES),
        new Rate(new Count.Exact(out), TEN_MINUTES),
        Source.ONLY_QUEUE);
  }

  @Test
  void drift_hasTheErrorOfWhatCameAndOfWhatWent() {
    assertThat(flow(80, 20).drift()).isEqualTo(new Drift(6, 2, 10));
  }

  @Test
  void nothingCameAndNothingWent_isNoDriftForCertain() {
    assertThat(flow(0, 0).drift()).isEqualTo(new Drift(0, 0, 0));
  }

  @Test
  void moreThatCameThanCanBeThere_doNotFit() {
    assertThat(flow(100, 0).fits(new Count.Exact(0))).isFalse();
    assertThat(flow(100, 0).fits(new Count.Exact(79))).isFalse();
    assertThat(flow(100, 0).fits(new Count.Exact(80))).isTrue();
    assertThat(flow(20, 80).fits(new Count.Exact(0))).isTrue();
  }

  @Test
  void flow_isCertainWhereNothingWasLeftOut() {
    assertThat(flow(1, 1).isCertain()).isTrue();
    assertThat(
            new Flow(
                    new Rate(new Count.AtLeast(1), TEN_MINUTES),
                    new Rate(new Count.Exact(1), TEN_MINUTES),
                    Source.SAMPLES)
                .isCertain())
        .isFalse();
  }
}
