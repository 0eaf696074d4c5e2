package dev.pynmon.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTimesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T23:30:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "registered:2026-11-24T07:30, registered:2026-11-24T07:30+01:00",
        "registered:\"2026-07-24 07:30\", registered:\"2026-07-24 07:30+02:00\"",
        "a (ended:>=2026-11-24 OR b) c, a (ended:>=2026-11-24+01:00 OR b) c",
        "seen:yesterday..today x, seen:yesterday+01:00..today+01:00 x",
        "ended:..2026-11-24T07:30:10.5, ended:..2026-11-24T07:30:10.5+01:00",
        "ended:2026-10-25T02:30, ended:2026-10-25T02:30+02:00",
        "ended:2026-03-29T02:30, ended:2026-03-29T02:30+01:00",
        "ended:2026-10-25, ended:2026-10-25+02:00..2026-10-25T23:59+01:00",
        "ended:>2026-03-29 a, ended:>2026-03-29T23:59+02:00 a",
        "ended:<2026-10-25, ended:<2026-10-25+02:00",
        "ended:\"2026-10-24..2026-10-25\", ended:\"2026-10-24+02:00..2026-10-25T23:59+01:00\""
      })
  void timeWithoutZone_isOfThisOne(String query, String meant) {
    assertThat(SearchTimes.in(BERLIN, query, NOW)).isEqualTo(meant);
    assertThat(SearchTimes.in(BERLIN, meant, NOW)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "registered:-2h ended:now seen:2026-11-24T07:30Z wait:>5s",
        "\"registered:2026-11-24\" args.day:2026-11-24 today: 2026-11-24",
        "ended:2026-11-24 \"never closed",
        "ended:soon) ended: ((",
        "948262"
      })
  void allElse_staysAsItIs(String query) {
    assertThat(SearchTimes.in(BERLIN, query, NOW)).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-25T22:30:00Z, today, 2026-10-25+02:00..2026-10-25T23:59+01:00",
    "2026-10-25T22:30:00Z, yesterday, 2026-10-24+02:00",
    "2026-10-25T21:30:00Z, yesterday, yesterday+02:00",
    "2026-03-29T22:30:00Z, yesterday, 2026-03-29+01:00..2026-03-29T23:59+02:00",
    "2026-03-29T22:30:00Z, today, today+02:00"
  })
  void daysWithANameAroundAChangeOfClocks(String now, String day, String meant) {
    assertThat(SearchTimes.in(BERLIN, "ended:" + day, Instant.parse(now)))
        .isEqualTo("ended:" + meant);
  }

  @Test
  void whatIsPlaced_isUnderstood() {
    String placed = SearchTimes.in(BERLIN, "registered:today", NOW);

    assertThat(Search.parse(placed, NOW).condition())
        .isEqualTo(
            Search.parse("registered:2026-11-24T23:00Z..2026-11-25T22:59:59.999999Z", NOW)
                .condition());
  }
}
