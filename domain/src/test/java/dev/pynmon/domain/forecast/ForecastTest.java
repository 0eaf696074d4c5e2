package dev.pynmon.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:00Z");

  private static Forecast of(long waiting, double perMinute, double error) {
    return Forecast.of(waiting, new Drift(perMinute, error, 0), NOW);
  }

  private static Instant in(long seconds) {
    return NOW.plusSeconds(seconds);
  }

  @Test
  void queueThatGrows_hasItsLengthInAQuarterOfAnHour() {
    assertThat(of(41, 2.6, 0.6))
        .isEqualTo(
            new Forecast.Grows(new Drift(2.6, 0.6, 0), in(900), new Forecast.Several(80, 71, 89)));
  }

  @Test
  void emptyQueueThatGrows_growsToo() {
    assertThat(of(0, 1, 0.5))
        .isEqualTo(
            new Forecast.Grows(new Drift(1, 0.5, 0), in(900), new Forecast.Several(15, 8, 23)));
  }

  @Test
  void queueThatDrains_isEmptyAtThatRateAndAtTheEndsOfItsRange() {
    assertThat(of(12, -5, 1))
        .isEqualTo(
            new Forecast.Empties(new Drift(-5, 1, 0), in(144), new TimeWindow(in(120), in(180))));
  }

  @Test
  void changeWithinItsError_isSteady() {
    assertThat(of(12, -5, 5)).isEqualTo(new Forecast.Steady(new Drift(-5, 5, 0)));
    assertThat(of(12, 5, 5)).isEqualTo(new Forecast.Steady(new Drift(5, 5, 0)));
  }

  @Test
  void noChangeAtAll_isSteady() {
    assertThat(of(12, 0, 0)).isEqualTo(new Forecast.Steady(new Drift(0, 0, 0)));
  }

  @Test
  void emptyQueueThatDrained_isSteady() {
    assertThat(of(0, -5, 1)).isEqualTo(new Forecast.Steady(new Drift(-5, 1, 0)));
  }

  @Test
  void queueThatDrainsForMoreThanADay_hasNoTime() {
    assertThat(of(1_000, -1, 0.4)).isEqualTo(new Forecast.Shrinks(new Drift(-1, 0.4, 0)));
    assertThat(of(1_000, -1, 0.3)).isInstanceOf(Forecast.Empties.class);
  }

  @Test
  void whatIsToCome_isChanceToo() {
    assertThat(Forecast.of(12, new Drift(-5, 0, 5), NOW))
        .isEqualTo(
            new Forecast.Empties(new Drift(-5, 0, 5), in(144), new TimeWindow(in(81), in(255))));
    assertThat(Forecast.of(41, new Drift(2.6, 0, 2.4), NOW))
        .isEqualTo(
            new Forecast.Grows(new Drift(2.6, 0, 2.4), in(900), new Forecast.Several(80, 68, 92)));
  }
}
