package dev.pynmon.demo.cluster;

import dev.pynmon.demo.chance.Micros;

/** How busy clients are: two peaks a day, a wave every hour, and a sale now and then. */
final class Rhythm {
  /** The most that {@link #factor} gives. */
  static final double PEAK = 7.5;

  private static final double SALE = 4;
  private static final double NIGHT = 0.45;
  private static final double DAY_MEAN = 0.759;
  private static final double WAVE = 0.25;

  private long saleUntil = Long.MIN_VALUE;

  void sale(long until) {
    saleUntil = until;
  }

  /** How many times the mean rate is called at this time. */
  double factor(long time) {
    double hour = (double) Math.floorMod(time, Micros.DAY) / Micros.HOUR;
    double day = NIGHT + 0.5 * bell(hour - 11, 2.8) + 0.6 * bell(hour - 20, 2.6);
    double wave = 1 + WAVE * StrictMath.sin(2 * Math.PI * hour);
    return day / DAY_MEAN * wave * (time < saleUntil ? SALE : 1);
  }

  private static double bell(double distance, double width) {
    return StrictMath.exp(-distance * distance / (2 * width * width));
  }
}
