package dev.pynmon.web.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.web.url.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonedTimesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  private static Query absolute(String query) {
    return ZonedTimes.absolute(Query.parse(query), ZoneOffset.UTC, NOW);
  }

  private static String start(String query) {
    return new Params(absolute(query), true).moment("start_date").orElseThrow().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24 14:45, 2026-11-24T13:45:00Z",
    "2026-11-24, 2026-11-23T23:00:00Z",
    "2026-11-24T14:45:10.123456Z, 2026-11-24T14:45:10.123456Z",
    "2026-03-29 02:30, 2026-03-29T01:30:00Z",
    "2026-10-25 02:30, 2026-10-25T00:30:00Z",
    "2026-10-25 02:30%2B01:00, 2026-10-25T01:30:00Z"
  })
  void typedTimes_areOfTheZoneBesideThem(String typed, String meant) {
    assertThat(start("zone=Europe/Berlin&start_date=" + typed)).isEqualTo(meant);
  }

  @Test
  void withoutAZone_theyAreUtc() {
    assertThat(start("start_date=2026-11-24 14:45")).isEqualTo("2026-11-24T14:45:00Z");
  }

  @Test
  void theRestOfAnAddress_staysAsItIs_andMomentsNeedNoZone() {
    assertThat(absolute("task_id=a&zone=Asia/Kolkata&end=2026-11-24 05:30"))
        .isEqualTo(Query.parse("task_id=a&end=2026-11-24T00:00:00Z"));
    assertThat(absolute("log=x&zone=Asia/Kolkata"))
        .isEqualTo(Query.parse("log=x&zone=Asia/Kolkata"));
    assertThat(absolute("start_date=&zone=Asia/Kolkata")).isEqualTo(Query.parse("start_date="));
  }

  @Test
  void timesOfQueries_sayOfWhichZoneTheyAre() {
    assertThat(absolute("zone=Asia/Kolkata&q=registered:today&others=ended:<2026-11-24T07:30"))
        .isEqualTo(
            Query.parse("q=registered:today%2B05:30&others=ended:<2026-11-24T07:30%2B05:30"));
    assertThat(absolute("q=registered:today")).isEqualTo(Query.parse("q=registered:today"));
  }

  @Test
  void queryOfAnAddressWithoutZone_isOfUtc_alsoForWhoReadsAnother() {
    assertThat(ZonedTimes.absolute(Query.parse("q=ended:2026-11-24T07:30"), KOLKATA, NOW))
        .isEqualTo(Query.parse("q=ended:2026-11-24T07:30Z"));
  }

  @Test
  void zoneThatIsNone_isSaidWhereATimeIsRead() {
    assertThatThrownBy(() -> start("zone=Mars/Olympus&start_date=2026-11-24"))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining("zone");
  }
}
