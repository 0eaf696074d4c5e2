package dev.pynmon.web.trigger.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class WhenTest {
  @Test
  void night_thatGoesOn_speaksOfNoHourToCome() {
    Instant early = Instant.parse("2026-11-24T00:30:00Z");

    assertThat(When.NIGHT.phrase(early)).isEqualTo("tonight so far, since 00:00 UTC on 2026-11-24");
    assertThat(When.NIGHT.phrase(early.plus(6, ChronoUnit.HOURS)))
        .isEqualTo("last night, between 00:00 and 06:00 UTC on 2026-11-24");
  }
}
