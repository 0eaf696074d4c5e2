package dev.pynmon.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.pictures.text.WrittenZone;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTextTest {
  @ParameterizedTest
  @CsvSource({
    "Europe/Madrid, 2026-10-25T00:50:00Z, 02:50:00 CEST to 02:10:00 CET",
    "Europe/Madrid, 2026-10-25T01:50:00Z, 02:50:00 to 03:10:00 CET",
    "Europe/Madrid, 2026-03-29T00:50:00Z, 01:50:00 CET to 03:10:00 CEST",
    "America/New_York, 2026-11-01T05:50:00Z, 01:50:00 EDT to 01:10:00 EST",
    "UTC, 2026-10-25T00:50:00Z, 00:50:00 to 01:10:00 UTC"
  })
  void zoneOfBothEnds_isToldWhereClocksWereChanged(String zone, Instant from, String words) {
    Instant to = from.plusSeconds(1_200);
    assertThat(
            WrittenZone.in(ZoneId.of(zone), () -> RangeText.of(from, to, " to ", TimeText::clock)))
        .isEqualTo(words);
  }
}
