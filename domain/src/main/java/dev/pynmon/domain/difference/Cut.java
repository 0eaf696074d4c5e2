package dev.pynmon.domain.difference;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where numbers are told apart. */
final class Cut {
  private Cut() {}

  /**
   * The roundest number that is no smaller than the first and smaller than the second: 900 between
   * 897.3 and 912.
   */
  static BigDecimal between(double below, double above) {
    BigDecimal least = BigDecimal.valueOf(below);
    BigDecimal end = BigDecimal.valueOf(above);
    if (least.signum() < 0 && end.signum() > 0) {
      return BigDecimal.ZERO;
    }
    int scale = -Math.max(magnitude(least), magnitude(end));
    while (true) {
      BigDecimal round = least.setScale(scale, RoundingMode.CEILING);
      if (round.compareTo(end) < 0) {
        return round;
      }
      scale++;
    }
  }

  private static int magnitude(BigDecimal number) {
    return number.precision() - number.scale();
  }
}
