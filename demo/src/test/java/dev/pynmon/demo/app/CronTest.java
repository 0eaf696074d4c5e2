package dev.pynmon.demo.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.task.Call;
import dev.pynmon.demo.task.TaskKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
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
        "2 * * * * | 14:02:30 | 15:07:00 | true",
        "2 * * * * | 14:02:30 | 15:07:01 | false",
        "30 0,6 * * * | 05:00:00 | 06:30:10 | true",
        "30 0,6 * * * | 06:30:00 | 23:59:59 | false"
      })
  void cron_isDueAtItsMinutes(String expression, String after, String until, boolean due) {
    assertThat(Cron.of(expression, CALL).isDue(at(after), at(until))).isEqualTo(due);
  }

  @Test
  void cron_isDueBeforeTheEpoch() {
    Cron cron = Cron.of("30 23 * * *", CALL);
    long halfPastEleven = Micros.of(Instant.parse("0000-01-01T23:30:00Z"));

    assertThat(cron.isDue(halfPastEleven - 1, halfPastEleven)).isTrue();
    assertThat(cron.isDue(halfPastEleven, halfPastEleven + Micros.HOUR)).isFalse();
  }

  private static long at(String time) {
    return Micros.of(Instant.parse("2026-11-24T" + time + "Z"));
  }
}
