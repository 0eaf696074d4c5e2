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
        FlowSource.ONLY_QUEUE);
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
  void emptyQueueThatBecameLong_isARush() {
    assertThat(flow(260, 48).isRush(new Count.Exact(212))).isTrue();
    assertThat(flow(260, 48).isRush(new Count.Exact(600)))
        .as("others waited before: there was something to take all the time")
        .isFalse();
    assertThat(flow(200, 195).isRush(new Count.Exact(5))).as("as many left as came").isFalse();
  }

  @Test
  void otherRate_contradictsWhereItIsSurelyAnother() {
    assertThat(flow(260, 100).isContradictedBy(flow(0, 400))).isTrue();
    assertThat(flow(260, 100).isContradictedBy(flow(0, 120))).isFalse();
    Flow some =
        new Flow(
            new Rate(new Count.AtLeast(0), TEN_MINUTES),
            new Rate(new Count.AtLeast(400), TEN_MINUTES),
            FlowSource.SAMPLES);
    assertThat(flow(260, 100).isContradictedBy(some)).isFalse();
  }

  @Test
  void flow_isCertainWhereNothingWasLeftOut() {
    assertThat(flow(1, 1).isCertain()).isTrue();
    assertThat(
            new Flow(
                    new Rate(new Count.AtLeast(1), TEN_MINUTES),
                    new Rate(new Count.Exact(1), TEN_MINUTES),
                    FlowSource.SAMPLES)
                .isCertain())
        .isFalse();
  }
}
