package dev.pynmon.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeTextTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:02Z");

  @Test
  void of_recentMoment_saysHowLongAgo() {
    assertThat(TimeText.of(Instant.parse("2026-11-24T14:46:59.650123Z"), NOW))
        .isEqualTo(
            new TimeText(
                "2026-11-24T14:46:59.650123+00:00",
                "2026-11-24 14:46:59.650123 UTC",
                "2 s ago",
                false,
                "14:46:59",
                ""));
  }

  @Test
  void age_growsWithTheUnit() {
    assertThat(TimeText.age(NOW, NOW)).isEqualTo("0 s ago");
    assertThat(TimeText.age(NOW.minusSeconds(59), NOW)).isEqualTo("59 s ago");
    assertThat(TimeText.age(NOW.minusSeconds(14 * 60 + 5), NOW)).isEqualTo("14 m ago");
    assertThat(TimeText.age(NOW.minusSeconds(7_200), NOW)).isEqualTo("2 h ago");
    assertThat(TimeText.age(NOW.minusSeconds(86_400), NOW)).isEqualTo("2026-11-23");
  }

  @Test
  void age_clockAhead_saysIn() {
    assertThat(TimeText.age(NOW.plusSeconds(3), NOW)).isEqualTo("in 3 s");
    assertThat(TimeText.age(NOW.plusSeconds(200_000), NOW)).isEqualTo("2026-11-26");
  }

  @Test
  void of_whatIsToldFromAClockThatIsAhead_saysByHowMuch() {
    TimeText ahead = TimeText.of(NOW.plusSeconds(25), NOW);

    assertThat(ahead.timeAge()).isEqualTo("25 s ahead");
    assertThat(ahead.timeTitle()).endsWith(" UTC, ahead of this monitor's clock");
    assertThat(TimeText.of(NOW.plusSeconds(200_000), NOW).timeAge()).endsWith(" ahead");
    assertThat(TimeText.of(NOW.plusSeconds(3), NOW).timeAge()).isEqualTo("0 s ago");
  }

  @Test
  void whatWasReadLongAfterThePageBegan_isOfJustNow() {
    Instant read = NOW.plusSeconds(40);

    assertThat(WrittenAt.by(() -> read, () -> TimeText.of(read, NOW)).timeAge())
        .isEqualTo("0 s ago");
    assertThat(WrittenAt.by(() -> read, () -> TimeText.of(read.plusSeconds(11), NOW)).timeAge())
        .isEqualTo("51 s ahead");
  }

  @Test
  void of_olderThanADay_hasItsDateBeforeTheClock() {
    assertThat(TimeText.of(NOW.minusSeconds(86_400), NOW).timeDay()).isEqualTo("2026-11-23 ");
  }

  @Test
  void clock_ofAnotherDay_hasItsDate() {
    Instant midnight = Instant.parse("2026-11-24T00:00:00Z");
    assertThat(TimeText.clock(midnight, midnight.plusSeconds(86_399))).isEqualTo("00:00:00");
    assertThat(TimeText.clock(midnight.minusSeconds(1), midnight)).isEqualTo("2026-11-23 23:59:59");
  }
}
