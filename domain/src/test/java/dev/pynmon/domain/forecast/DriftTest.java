package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Count;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static Rate inTenMinutes(long count) {
    return new Rate(new Count.Exact(count), Duration.ofMinutes(10));
  }

  @Test
  void driftOfWhatCameAndWent_hasTheErrorOfBoth() {
    assertThat(Drift.of(inTenMinutes(80), inTenMinutes(20))).isEqualTo(new Drift(6, 2));
  }

  @Test
  void nothingCameAndNothingWent_isNoDriftForCertain() {
    assertThat(Drift.of(inTenMinutes(0), inTenMinutes(0))).isEqualTo(new Drift(0, 0));
  }

  @Test
  void driftsAgree_asFarAsTheirErrorsGoTogether() {
    assertThat(new Drift(0, 3).agrees(new Drift(5, 4))).isTrue();
    assertThat(new Drift(0, 3).agrees(new Drift(5.1, 4))).isFalse();
  }
}
