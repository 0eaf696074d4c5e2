package dev.pynmon.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("sets the locale of the whole process")
class PythonTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T14:06:24.162938Z,2026-11-24T14:06:24.162938+00:00",
    "2026-11-24T14:06:24.000001Z,2026-11-24T14:06:24.000001+00:00",
    "2026-11-24T14:06:24.500Z,2026-11-24T14:06:24.500000+00:00",
    "2026-11-24T14:06:24Z,2026-11-24T14:06:24+00:00",
    "2026-11-24T14:06:24.000000999Z,2026-11-24T14:06:24+00:00",
    "1969-12-31T23:59:59.999999Z,1969-12-31T23:59:59.999999+00:00"
  })
  void format_isPythonsIsoformat(Instant moment, String text) {
    assertThat(PythonTime.format(moment)).isEqualTo(text);
  }

  @Test
  void format_isTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(PythonTime.format(Instant.parse("2026-11-24T14:06:24.162938Z")))
          .isEqualTo("2026-11-24T14:06:24.162938+00:00");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T14:06:24.162938+00:00,2026-11-24T14:06:24.162938Z",
    "2026-11-24T14:06:24+00:00,2026-11-24T14:06:24Z",
    "2026-11-24T14:06:24Z,2026-11-24T14:06:24Z",
    "2026-11-24T14:06:24,2026-11-24T14:06:24Z",
    "2026-11-24 14:06:24.5,2026-11-24T14:06:24.5Z",
    "2026-11-24T16:06:24+02:00,2026-11-24T14:06:24Z",
    "2026-11-24T09:06:24-05:00,2026-11-24T14:06:24Z",
    "0001-01-01T00:00:00,0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999+00:00,9999-12-31T23:59:59.999999Z"
  })
  void parse_readsEveryFormThatPynencWrites_naiveTimesAsUtc(String text, Instant moment) {
    assertThat(PythonTime.parse(text)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "T",
        "now",
        "2026-11-24",
        "2026-13-24T14:06:24",
        "2026-11-24T14:06:24+99:00",
        "2026-11-31T14:06:24+00:00",
        "2026-11-24T14:60:24.162938+00:00",
        "2026-11-24T14:06:24.16293x+00:00",
        "2026-11-24T14:06:24,162938+00:00",
        "2026 11-24T14:06:24.162938+00:00",
        "1795530384.1",
        "0000-12-31T00:00:00",
        "-0005-01-01T00:00:00",
        "+10000-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-05:00"
      })
  void parse_ofNoTimeThatPythonKnows_isEmpty(String text) {
    assertThat(PythonTime.parse(text)).isEmpty();
  }

  /** Rows of a real store: the double beside the ISO text of the same moment. */
  @ParameterizedTest
  @CsvSource({
    "1795529864.213921,2026-11-24T14:17:44.213921Z",
    "1795529869.606252,2026-11-24T14:17:49.606252Z",
    "1795561062.350903,2026-11-24T22:57:42.350903Z",
    "1795531458.091608,2026-11-24T14:44:18.091608Z",
    "1783189946.646061,2026-07-04T18:32:26.646061Z",
    "0.0,1970-01-01T00:00:00Z",
    "-0.000001,1969-12-31T23:59:59.999999Z",
    "253402300799.0,9999-12-31T23:59:59Z"
  })
  void unixSeconds_agreeWithTheIsoText(double seconds, Instant moment) {
    assertThat(PythonTime.ofUnixSeconds(seconds).orElseThrow())
        .isCloseTo(moment, within(1, ChronoUnit.MICROS));
    assertThat(PythonTime.toUnixSeconds(moment)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        253_402_300_800.0,
        -62_135_596_801.0,
        1_795_529_864_213.0
      })
  void unixSecondsOutsideOfTime_areEmpty(double seconds) {
    assertThat(PythonTime.ofUnixSeconds(seconds)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2440587.5,1970-01-01T00:00:00Z",
    "2461369.11375103,2026-11-24T14:43:48.089Z",
    "2461369.096115255,2026-11-24T14:18:24.358Z"
  })
  void julianDay_isReadToTheMillisecond(double day, Instant moment) {
    assertThat(PythonTime.ofJulianDay(day)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1.0, 6_000_000.0, 1e300})
  void julianDayOutsideOfTime_isEmpty(double day) {
    assertThat(PythonTime.ofJulianDay(day)).isEmpty();
  }
}
