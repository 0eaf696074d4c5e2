package dev.pynmon.pictures.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WrittenZoneTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant SUMMER = Instant.parse("2026-06-01T22:30:00.000001Z");

  @Test
  void times_areThoseOfTheReader_andTheirDatesToo() {
    Instant evening = Instant.parse("2026-06-01T21:00:00Z");
    WrittenZone.in(
        BERLIN,
        () ->
            assertThat(MomentText.full(SUMMER) + MomentText.zone(SUMMER))
                .isEqualTo("2026-06-02 00:30:00.000001 CEST"));
    assertThat(WrittenZone.in(BERLIN, () -> MomentText.day(SUMMER, evening)))
        .isEqualTo("2026-06-02 ");
    assertThat(MomentText.day(SUMMER, evening)).isEmpty();
  }

  @Test
  void whoPoints_isToldUtcAsWell_andMachinesAlone() {
    assertThat(WrittenZone.in(BERLIN, () -> MomentText.exactly(SUMMER)))
        .isEqualTo("2026-06-02 00:30:00.000001 CEST (22:30:00.000001 UTC)");
    assertThat(MomentText.exactly(SUMMER)).isEqualTo("2026-06-01 22:30:00.000001 UTC");
    assertThat(WrittenZone.in(BERLIN, () -> MomentText.iso(SUMMER)))
        .isEqualTo("2026-06-01T22:30:00.000001+00:00");
  }

  @Test
  void anHourThatComesTwice_isToldApartByItsZone() {
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(
            WrittenZone.in(
                BERLIN,
                () ->
                    MomentText.clock(first)
                        + MomentText.zone(first)
                        + MomentText.zone(first.plusSeconds(3_600))))
        .isEqualTo("02:30:00 CEST CET");
  }
}
