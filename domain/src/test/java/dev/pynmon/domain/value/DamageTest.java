package dev.pynmon.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DamageTest {
  @Test
  void excerpt_isCut() {
    assertThat(new Damage("odd", "x".repeat(200)).excerpt()).isEqualTo("x".repeat(200));
    assertThat(new Damage("odd", "x".repeat(201)).excerpt()).isEqualTo("x".repeat(200) + "…");
  }

  @Test
  void excerpt_isNeverCutAmidACharacter() {
    assertThat(new Damage("odd", "x".repeat(199) + "😀").excerpt())
        .isEqualTo("x".repeat(199) + "…");
  }
}
