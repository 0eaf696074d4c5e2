package dev.pynmon.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Moments;
import dev.pynmon.pictures.text.WrittenZone;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T13:45:00Z, 2026-11-24 14:45",
    "2026-11-24T13:45:10Z, 2026-11-24 14:45:10",
    "2026-11-24T13:45:10.120Z, 2026-11-24 14:45:10.120000",
    "2026-10-25T00:30:00Z, 2026-10-25 02:30+02:00",
    "2026-10-25T01:30:00Z, 2026-10-25 02:30+01:00"
  })
  void whatAFieldShows_isReadAsTheSameMoment(Instant moment, String shown) {
    String field = WrittenZone.in(BERLIN, () -> FieldTime.of(moment));
    assertThat(field).isEqualTo(shown);
    assertThat(Moments.parse(field, BERLIN)).contains(moment);
  }
}
