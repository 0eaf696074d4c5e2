package dev.pynmon.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeTextTest {
  @Test
  void size_largestUnitThatIsNotBelowOne() {
    assertThat(SizeText.of(1)).isEqualTo("1 byte");
    assertThat(SizeText.of(412)).isEqualTo("412 bytes");
    assertThat(SizeText.of(1_102)).isEqualTo("1.1 KB");
    assertThat(SizeText.of(999_950)).isEqualTo("1.0 MB");
    assertThat(SizeText.of(3_400_000_000L)).isEqualTo("3.4 GB");
    assertThat(SizeText.of(Long.MAX_VALUE)).isEqualTo("9223372.0 TB");
  }
}
