package dev.pynmon.domain.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
  @ParameterizedTest
  @CsvSource({"24, PT24H", "0.5, PT30M", "0, PT0S", "0.00001, PT1S", "9999999, PT9999999H"})
  void hours_areRead(String text, Duration age) {
    assertThat(Hours.parse(text)).contains(age);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1e3", "1.", ".5", "10000000", "1,5", "24h", "٣"})
  void whatIsNoNumber_isNothing(String text) {
    assertThat(Hours.parse(text)).isEmpty();
  }

  @Test
  void hours_areWrittenAsTheyAreTyped() {
    assertThat(Hours.of(Duration.ofHours(24))).isEqualTo("24");
    assertThat(Hours.of(Duration.ofHours(100))).isEqualTo("100");
    assertThat(Hours.of(Duration.ofMinutes(90))).isEqualTo("1.5");
    assertThat(Hours.of(Duration.ZERO)).isEqualTo("0");
  }
}
