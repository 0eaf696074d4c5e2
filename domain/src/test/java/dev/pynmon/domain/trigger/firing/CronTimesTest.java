package dev.pynmon.domain.trigger.firing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What croniter 7.0.0 answers, the release that pynenc 0.2.3 to 0.4.0 install. */
class CronTimesTest {
  private static final Instant SATURDAY = Instant.parse("2026-11-28T08:03:00Z");

  private static Instant at(String text) {
    return Instant.parse(text.strip() + ":00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */10 * * * * | 2026-11-28T08:10 | 2026-11-28T08:00 | 2026-11-28T07:50
          0 0 * * 0 | 2026-11-29T00:00 | 2026-11-22T00:00 | 2026-11-15T00:00
          0 0 * * 7 | 2026-11-29T00:00 | 2026-11-22T00:00 | 2026-11-15T00:00
          0 0 * * 5-7 | 2026-11-29T00:00 | 2026-11-28T00:00 | 2026-11-27T00:00
          0 0 * * 6-1 | 2026-11-29T00:00 | 2026-11-28T00:00 | 2026-11-23T00:00
          0 0 13 * 5 | 2026-12-04T00:00 | 2026-11-27T00:00 | 2026-11-20T00:00
          0 0 */2 * 1 | 2026-11-29T00:00 | 2026-11-27T00:00 | 2026-11-25T00:00
          0 0 31 * * | 2026-12-31T00:00 | 2026-10-31T00:00 | 2026-08-31T00:00
          0 0 L * * | 2026-11-30T00:00 | 2026-10-31T00:00 | 2026-09-30T00:00
          0 0 1,L * * | 2026-11-30T00:00 | 2026-11-01T00:00 | 2026-10-31T00:00
          0 0 29 2 * | 2028-02-29T00:00 | 2024-02-29T00:00 | 2020-02-29T00:00
          0 0 * jan-mar MON-FRI | 2027-01-01T00:00 | 2026-03-31T00:00 | 2026-03-30T00:00
          0 22-2 * * * | 2026-11-28T22:00 | 2026-11-28T02:00 | 2026-11-28T01:00
          5/15 * * * * | 2026-11-28T08:05 | 2026-11-28T07:50 | 2026-11-28T07:35
          @daily | 2026-11-29T00:00 | 2026-11-28T00:00 | 2026-11-27T00:00
          @HOURLY | 2026-11-28T09:00 | 2026-11-28T08:00 | 2026-11-28T07:00
          1-59/7 3,5 * * * | 2026-11-29T03:01 | 2026-11-28T05:57 | 2026-11-28T05:50
          0 0 ? * 1 | 2026-11-30T00:00 | 2026-11-23T00:00 | 2026-11-16T00:00
          0 0 1 * ? | 2026-12-01T00:00 | 2026-11-01T00:00 | 2026-10-01T00:00
          * * * * * | 2026-11-28T08:04 | 2026-11-28T08:02 | 2026-11-28T08:01
          0 0 10-5 * * | 2026-11-29T00:00 | 2026-11-28T00:00 | 2026-11-27T00:00
          3 0 * */5 * | 2026-11-29T00:03 | 2026-11-28T00:03 | 2026-11-27T00:03
          0 0 * * 0,7 | 2026-11-29T00:00 | 2026-11-22T00:00 | 2026-11-15T00:00
          0 0 * * */2 | 2026-11-29T00:00 | 2026-11-28T00:00 | 2026-11-26T00:00
          0 0 1 * */2 | 2026-11-29T00:00 | 2026-11-28T00:00 | 2026-11-26T00:00
          59/15 * * * * | 2026-11-28T08:59 | 2026-11-28T07:59 | 2026-11-28T06:59
          3-3 * * * * | 2026-11-28T08:04 | 2026-11-28T08:02 | 2026-11-28T08:01
          0  0 * *  1 | 2026-11-30T00:00 | 2026-11-23T00:00 | 2026-11-16T00:00
          7 7 1-31 * 1 | 2026-11-29T07:07 | 2026-11-28T07:07 | 2026-11-27T07:07
          0 12 */2 * 0-6 | 2026-11-29T12:00 | 2026-11-27T12:00 | 2026-11-25T12:00
          0 0 1-31 * */2 | 2026-11-29T00:00 | 2026-11-28T00:00 | 2026-11-26T00:00
          0 0 L,7-5 * */7 | 2026-11-29T00:00 | 2026-11-22T00:00 | 2026-11-15T00:00
          0 0 L,1-31 * */2 | 2026-11-29T00:00 | 2026-11-28T00:00 | 2026-11-27T00:00
          0 8 *,15 * 1 | 2026-11-30T08:00 | 2026-11-23T08:00 | 2026-11-16T08:00
          0 8 15 * *,1 | 2026-12-15T08:00 | 2026-11-15T08:00 | 2026-10-15T08:00
          30 8 * * sat | 2026-11-28T08:30 | 2026-11-21T08:30 | 2026-11-14T08:30
          3 8 28 11 * | 2027-11-28T08:03 | 2025-11-28T08:03 | 2024-11-28T08:03
          """)
  void times_areThoseOfCroniter(String cron, String next, String last, String oneBefore) {
    CronTimes times = CronTimes.of(cron).orElseThrow();

    assertThat(times.after(SATURDAY)).contains(at(next));
    assertThat(times.before(SATURDAY, 2)).isEqualTo(List.of(at(last), at(oneBefore)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "60 * * * *",
        "0 0 0 * *",
        "0 0 * 13 *",
        "H * * * *",
        "0 0 * * 1 2027",
        "* * * *",
        "",
        "@never",
        "*/0 * * * *",
        "*-5 * * * *",
        "? * * * *",
        "0 0 * * 5#2",
        "0 0 * * L5",
        "0 12 15W * *",
        "-1 * * * *",
        "1,,2 * * * *",
        "0 0 * xyz *"
      })
  void whatCroniterRefuses_orIsNotReadHere_hasNoTimes(String cron) {
    assertThat(CronTimes.of(cron)).isEmpty();
  }

  @Test
  void momentItself_isNeitherNextNorLast() {
    CronTimes times = CronTimes.of("*/10 * * * *").orElseThrow();
    Instant due = at("2026-11-28T08:10");

    assertThat(times.after(due)).contains(at("2026-11-28T08:20"));
    assertThat(times.before(due, 1)).containsExactly(at("2026-11-28T08:00"));
    assertThat(times.before(due.plusMillis(1), 1)).containsExactly(due);
  }

  @Test
  void dayThatNeverComes_isNeverDue() {
    CronTimes times = CronTimes.of("0 0 31 2 *").orElseThrow();

    assertThat(times.after(SATURDAY)).isEmpty();
    assertThat(times.before(SATURDAY, 3)).isEmpty();
  }
}
