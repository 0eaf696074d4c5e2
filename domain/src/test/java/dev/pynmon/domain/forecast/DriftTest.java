package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriftTest {
  @Test
  void driftsAgree_asFarAsTheirErrorsGoTogether() {
    assertThat(new Drift(0, 3, 0).agrees(new Drift(5, 4, 0))).isTrue();
    assertThat(new Drift(0, 3, 0).agrees(new Drift(5.1, 4, 0))).isFalse();
  }
}
