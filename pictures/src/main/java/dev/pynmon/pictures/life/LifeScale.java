package dev.pynmon.pictures.life;

import dev.pynmon.domain.query.Micros;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * From moments to places in the picture of a life: any span of time fills its width.
 *
 * @param start the moment at its left end
 * @param length how much time it shows; one microsecond at least is assumed
 */
record LifeScale(Instant start, Duration length) {
  private static final double LEFT = 8;
  private static final double WIDTH = 1_124;
  private static final int MAX_TICKS = 7;
  private static final double LAST_LABEL = 1_085;

  /** Steps of the axis in microseconds: 1, 2, 5 and so on up to a second, then round times. */
  private static final long[] ROUND = {
    1,
    2,
    5,
    10,
    20,
    50,
    100,
    200,
    500,
    1_000,
    2_000,
    5_000,
    10_000,
    20_000,
    50_000,
    100_000,
    200_000,
    500_000,
    1_000_000,
    2_000_000,
    5_000_000,
    10_000_000,
    15_000_000,
    30_000_000,
    60_000_000L,
    120_000_000L,
    300_000_000L,
    600_000_000L,
    900_000_000L,
    1_800_000_000L,
    3_600_000_000L,
    7_200_000_000L,
    21_600_000_000L,
    43_200_000_000L,
    86_400_000_000L
  };

  /** Where a moment lies; moments outside lie at the ends. */
  double x(Instant moment) {
    double whole = Math.max(1, Micros.of(length));
    double part = Math.clamp(Micros.of(Duration.between(start, moment)) / whole, 0, 1);
    return LEFT + part * WIDTH;
  }

  /**
   * The lines of the axis, {@value #MAX_TICKS} and the first at most: that one says the time, the
   * others how much later they are.
   */
  List<LifePicture.Tick> ticks() {
    List<LifePicture.Tick> ticks = new ArrayList<>();
    ticks.add(
        new LifePicture.Tick(
            LEFT, MomentText.precise(start).substring(0, "HH:mm:ss.SSS".length())));
    long step = step();
    for (int i = 1; i <= MAX_TICKS && i * step < Micros.of(length); i++) {
      Duration later = Duration.of(i * step, ChronoUnit.MICROS);
      double x = x(start.plus(later));
      ticks.add(
          new LifePicture.Tick(
              x, x < LAST_LABEL ? DurationText.gap(later).replace(".00 s", " s") : ""));
    }
    return ticks;
  }

  private long step() {
    long least = (long) Math.ceil(Micros.of(length) / (double) MAX_TICKS);
    for (long step : ROUND) {
      if (step >= least) {
        return step;
      }
    }
    long day = ROUND[ROUND.length - 1];
    return (least + day - 1) / day * day;
  }
}
