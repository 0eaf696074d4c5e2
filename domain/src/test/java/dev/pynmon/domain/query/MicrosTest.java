package dev.pynmon.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MicrosTest {
  @Test
  void spans_areWholeMicroseconds_alsoBackwards() {
    assertThat(Micros.of(Duration.ofNanos(1_500_999))).isEqualTo(1_500);
    assertThat(Micros.of(Duration.ofMillis(-1_500))).isEqualTo(-1_500_000);
  }

  @Test
  void spansOfAllTimeThatPynencCanWrite_areExact() {
    assertThat(Micros.of(TimeWindow.EVER.length())).isEqualTo(315_537_897_599_999_999L);
    assertThat(Micros.of(TimeWindow.EVER.length().negated())).isEqualTo(-315_537_897_599_999_999L);
  }

  @Test
  void whatIsOutOfAllReason_isBroughtIntoRange() {
    long most = 1_000_000_000_000_000_000L;
    assertThat(Micros.of(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(most);
    assertThat(Micros.of(Duration.ofSeconds(Long.MIN_VALUE))).isEqualTo(-most);
    assertThat(Micros.of(Instant.MAX)).isBetween(most, most + 999_999);
    assertThat(Micros.of(Instant.MIN)).isEqualTo(-most);
  }
}
