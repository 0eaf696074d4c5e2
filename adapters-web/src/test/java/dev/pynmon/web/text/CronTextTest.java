package dev.pynmon.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronTextTest {
  @Test
  void of_whatPynmonPutsIntoWords_isInWords() {
    assertThat(CronText.of("* * * * *")).isEqualTo("every minute, UTC");
    assertThat(CronText.of("*/15 * * * *")).isEqualTo("every 15 minutes, UTC");
    assertThat(CronText.of("0 */2 * * *")).isEqualTo("every 2 hours at minute 0, UTC");
    assertThat(CronText.of("30 6 * * *")).isEqualTo("at 06:30, UTC");
    assertThat(CronText.of("30 6 * * 1")).isEqualTo("at 06:30 on Monday, UTC");
  }

  @Test
  void of_whatPynmonLeavesAsItIs_isInWords() {
    assertThat(CronText.of("7,27,47 * * * *")).isEqualTo("at 7, 27 and 47 minutes, UTC");
    assertThat(CronText.of("0 9-17 * * 1-5"))
        .isEqualTo("every hour between 9 and 17 every day between Monday and Friday, UTC");
  }

  @Test
  void of_daysAndMonths_areSaidAsPeopleSayThem() {
    assertThat(CronText.of("0 0 1 1 *")).isEqualTo("at 00:00 on day 1 in January, UTC");
    assertThat(CronText.of("0 0 1,15 * *")).isEqualTo("at 00:00 on days 1 and 15, UTC");
    assertThat(CronText.of("15 10 * 3,6 1,3,5"))
        .isEqualTo("at 10:15 in March and June on Monday, Wednesday and Friday, UTC");
    assertThat(CronText.of("5 4 13 2 5"))
        .isEqualTo("at 04:05 on day 13 or on Friday in February, UTC");
    assertThat(CronText.of("0 0 * * */2"))
        .isEqualTo("at 00:00 on Sunday, Tuesday, Thursday and Saturday, UTC");
    assertThat(CronText.of("0 3 * * */7")).isEqualTo("at 03:00 on Sunday, UTC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "every now and then",
        "* * * *",
        "61 * * * *",
        "*/0 * * * *",
        "a b c d e",
        "* * * * |",
        "* * * 9| *"
      })
  void of_whatIsNoExpression_saysSo(String text) {
    assertThat(CronText.of(text)).isEqualTo("not a cron expression of five fields");
    assertThat(CronText.of("1,".repeat(200) + "1 * * * *"))
        .isEqualTo("not a cron expression of five fields");
  }
}
