package dev.pynmon.domain.log;

import static dev.pynmon.domain.log.Logs.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviours 39 and 41: when an entry was written. */
class LogTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-03-05 07:56:07+01:00, 2026-03-05T06:56:07Z",
    "2026-03-05 07:56:07.476+01:00, 2026-03-05T06:56:07.476Z",
    "2026-03-05 07:56:07.476123+00:00, 2026-03-05T07:56:07.476123Z",
    "2026-03-05T07:56:07Z, 2026-03-05T07:56:07Z",
    "2026-03-05T07:56:07.123456789123Z, 2026-03-05T07:56:07.123456789Z",
    "'2026-03-05 07:56:07,476', 2026-03-05T06:56:07.476Z",
    "'2026-03-05 07:56:07,476-0530', 2026-03-05T13:26:07.476Z",
    "2026-03-05 07:56:07 +0200, 2026-03-05T05:56:07Z",
    "2026-03-05 07:56:07-05, 2026-03-05T12:56:07Z",
    "2026-03-05   07:56:07, 2026-03-05T06:56:07Z",
    "2026-03-05 07:56:60, 2026-03-05T06:56:59Z",
    "2026-07-05 07:56:07, 2026-07-05T05:56:07Z",
  })
  void behaviour39_time_isReadInEveryForm(String written, String moment) {
    assertThat(one(written + " INFO pynenc.shop x").at(BERLIN)).contains(Instant.parse(moment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29 07:56:07",
        "2026-13-01 07:56:07",
        "2026-00-10 07:56:07",
        "2026-03-05 24:00:00",
        "2026-03-05 07:56:07+19:00",
        "2026-03-05 07:56:07+01:77",
        "0000-03-05 07:56:07",
        "9999-12-31 23:59:59",
      })
  void timeThatNoClockShows_isNoneAndStillBeginsAnEntry(String written) {
    LogEntry entry = one(written + " ERROR pynenc.shop [TR(x)] y");

    assertThat(entry.time()).isEmpty();
    assertThat(entry.at(BERLIN)).isEmpty();
    assertThat(entry.level()).contains(LogLevel.ERROR);
  }

  @Test
  void behaviour41_zonedTime_isThatMomentAnywhere() {
    LogTime time = one("2026-03-05 07:56:07+01:00 INFO p x").time().orElseThrow();

    assertThat(time.moment()).contains(Instant.parse("2026-03-05T06:56:07Z"));
    assertThat(time.at(ZoneOffset.UTC)).isEqualTo(Instant.parse("2026-03-05T06:56:07Z"));
  }

  @Test
  void behaviour41_timeWithoutZone_staysAsItIs() {
    LogTime time = one("2026-03-05 07:56:07 INFO p x").time().orElseThrow();

    assertThat(time)
        .isEqualTo(new LogTime(LocalDateTime.of(2026, 3, 5, 7, 56, 7), java.util.Optional.empty()));
    assertThat(time.moment()).isEmpty();
    assertThat(time.at(ZoneOffset.UTC)).isEqualTo(Instant.parse("2026-03-05T07:56:07Z"));
  }

  @Test
  void behaviour41_noTime_staysNone() {
    assertThat(one("invocation:x").at(ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void behaviour61_window_isAQuarterOfASecondAroundOneLine() {
    ParsedLog log = LogParser.parse("2026-03-05 07:56:07 INFO p x");

    assertThat(log.window(ZoneOffset.UTC))
        .hasValueSatisfying(
            window -> {
              assertThat(window.from()).isEqualTo(Instant.parse("2026-03-05T07:56:06.750Z"));
              assertThat(window.to()).isEqualTo(Instant.parse("2026-03-05T07:56:07.250Z"));
            });
  }

  @Test
  void behaviour61_window_isATenthMoreAroundSeveralOfAnyZone() {
    ParsedLog log =
        LogParser.parse("2026-03-05 07:57:47 INFO p x\n2026-03-05 08:56:07+01:00 INFO p x");

    assertThat(log.window(ZoneOffset.UTC))
        .hasValueSatisfying(
            window -> {
              assertThat(window.from()).isEqualTo(Instant.parse("2026-03-05T07:55:57Z"));
              assertThat(window.to()).isEqualTo(Instant.parse("2026-03-05T07:57:57Z"));
            });
  }
}
