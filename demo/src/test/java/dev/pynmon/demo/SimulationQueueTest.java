package dev.pynmon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.Extent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationQueueTest {
  /** In a full run four. */
  private static final int HOURS = Extent.askedBy(System.getenv()).of(2, 4);

  private static final int MINUTES_PER_HOUR = 60;

  @ParameterizedTest
  @CsvSource({
    "1, 2026-11-24T14:45:10Z",
    "1, 2026-11-24T00:45:10Z",
    "2, 2026-11-24T18:20:00Z",
    "2, 2026-11-24T02:00:59Z",
    "3, 2026-11-24T09:00:00Z",
    "3, 2026-11-23T23:30:00Z"
  })
  void queues_growAndShrink_byDayAndByNight(long seed, Instant start) {
    SimulatedCluster cluster = SimulatedCluster.withoutPast(seed, start);

    for (int hour = 0; hour < HOURS; hour++) {
      Depths shop = new Depths();
      Depths reports = new Depths();
      for (int minute = 0; minute < MINUTES_PER_HOUR; minute++) {
        cluster.advance(Duration.ofMinutes((long) hour * MINUTES_PER_HOUR + minute));
        shop.note(cluster.waiting("shop"));
        reports.note(cluster.waiting("reports"));
      }
      shop.areLively();
      reports.areLively();
    }
  }

  /** How many messages wait, minute by minute of an hour. */
  private static final class Depths {
    private int busy;
    private long most;

    void note(long waiting) {
      busy += waiting > 0 ? 1 : 0;
      most = Math.max(most, waiting);
    }

    void areLively() {
      assertThat(busy).isBetween(MINUTES_PER_HOUR * 3 / 10, MINUTES_PER_HOUR * 9 / 10);
      assertThat(most).isBetween(10L, 90L);
    }
  }
}
