package dev.pynmon.pictures.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "850, 850 µs",
    "1_000, 1 ms",
    "37_495, 37 ms",
    "37_500, 38 ms",
    "999_499, 999 ms",
    "999_500, 1.00 s",
    "25_939_669, 25.94 s",
    "59_994_999, 59.99 s",
    "59_995_000, 1 m 00 s",
    "842_000_000, 14 m 02 s",
    "3_600_000_000, 1 h 00 m",
    "7_500_000_000, 2 h 05 m",
    "273_600_000_000, 3 d 04 h"
  })
  void of_growsWithTheUnit(String micros, String shown) {
    Duration span = Duration.ofNanos(Long.parseLong(micros.replace("_", "")) * 1_000);

    assertThat(DurationText.of(span)).isEqualTo(shown);
  }

  @Test
  void gap_backwards_hasAMinusSign() {
    assertThat(DurationText.gap(Duration.ofMillis(38))).isEqualTo("+38 ms");
    assertThat(DurationText.gap(Duration.ofMillis(-38))).isEqualTo("−38 ms");
  }

  @Test
  void of_longestSpan_doesNotFail() {
    assertThat(DurationText.of(Duration.ofDays(365L * 10_000))).isEqualTo("3650000 d 00 h");
    assertThat(DurationText.of(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo("11574074 d 01 h");
    assertThat(DurationText.of(Duration.ofSeconds(-Long.MAX_VALUE))).isEqualTo("−11574074 d 01 h");
  }
}
