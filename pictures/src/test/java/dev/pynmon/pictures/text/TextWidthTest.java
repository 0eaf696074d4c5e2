package dev.pynmon.pictures.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
  @Test
  void of_goesByTheLettersAndTheirSize() {
    assertThat(TextWidth.of("charge", 10.5)).isEqualTo(36);
    assertThat(TextWidth.of("charge", 21)).isEqualTo(72);
    assertThat(TextWidth.of("", 10.5)).isZero();
  }

  @Test
  void of_wideLetters_isMore() {
    assertThat(TextWidth.of("WWW", 10.5)).isEqualTo(30);
    assertThat(TextWidth.of("ABC", 10.5)).isEqualTo(24);
    assertThat(TextWidth.of("日本語", 10.5)).isEqualTo(36);
  }

  @Test
  void of_signsOutsideTheBasicPlane_countOnce() {
    assertThat(TextWidth.of("😀", 10.5)).isEqualTo(12);
  }
}
