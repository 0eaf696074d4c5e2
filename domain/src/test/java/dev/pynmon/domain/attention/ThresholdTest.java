package dev.pynmon.domain.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {
  private static final Threshold SPAN =
      Threshold.time(Duration.ofMinutes(10), Duration.ofSeconds(1));
  private static final Threshold NUMBER = Threshold.number(5);

  @ParameterizedTest
  @CsvSource({"90s, 90", "10m, 600", "2h, 7200", "1d, 86400", "30d, 2592000"})
  void time_isWrittenAndRead(String text, long seconds) {
    assertThat(SPAN.text(seconds)).isEqualTo(text);
    assertThat(SPAN.parse(text)).contains(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0s", "31d", "999999999d", "10", "10 m", "-1s", "1y", "1e3s"})
  void whatItCannotBeSetTo_isNoValue(String text) {
    assertThat(SPAN.parse(text)).isEmpty();
  }

  @Test
  void number_isDigits() {
    assertThat(NUMBER.text(1_000)).isEqualTo("1000");
    assertThat(NUMBER.parse("1000")).contains(1_000L);
    assertThat(NUMBER.parse("0")).isEmpty();
    assertThat(NUMBER.parse("5m")).isEmpty();
    assertThat(NUMBER.accepted()).isEqualTo("1 to 1000000");
    assertThat(SPAN.accepted()).isEqualTo("1s to 30d");
  }
}
