package dev.pynmon.application.service.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.service.background.Rhythm;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.domain.timeline.Preset;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AskedTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:45:10Z");
  private static final Rhythm USUAL =
      new Rhythm(Duration.ofMillis(200), 20, Duration.ofSeconds(30));

  private static Rhythm rhythm(Period range) {
    return AskedTime.of(new AppKey("shop"), range, NOW).rhythm(USUAL);
  }

  private static Period.Fixed until(Duration ago) {
    return new Period.Fixed(new TimeWindow(NOW.minus(Duration.ofDays(9)), NOW.minus(ago)));
  }

  @Test
  void whatIsOverForADay_isWorkedOutSeldom() {
    assertThat(rhythm(Preset.WEEK)).isEqualTo(USUAL);
    assertThat(rhythm(Period.Fixed.since(NOW.minus(Duration.ofDays(9))))).isEqualTo(USUAL);
    assertThat(rhythm(until(Duration.ofHours(23)))).isEqualTo(USUAL);
    assertThat(rhythm(until(Duration.ofDays(1))))
        .isEqualTo(new Rhythm(Duration.ofMillis(200), 500, Duration.ofMinutes(10)));
  }
}
