package dev.pynmon.memory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronTest {
  private static final Call CALL = Call.of(TaskKind.of("shop.cron", plan -> plan.returnsNone()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/5 * * * * | 14:44:59 | 14:45:00 | true",
        "*/5 * * * * | 14:45:00 | 14:49:59 | false",
        "*/5 * * * * | 14:00:00 | 14:44:00 | true",
        "2 * * * * | 14:02:30 | 15:01:59 | false",
        "2 * * * * | 14:02:30 | 15:02:00 | true",
        "30 0,6 * * * | 05:00:00 | 06:30:10 | true",
        "30 0,6 * * * | 06:30:00 | 23:59:59 | false"
      })
  void cron_isDueAtItsMinutes(String expression, String after, String until, boolean due) {
    assertThat(Cron.of(expression, CALL).isDue(at(after), at(until))).isEqualTo(due);
  }

  private static long at(String time) {
    return Micros.of(Instant.parse("2026-11-24T" + time + "Z"));
  }
}
