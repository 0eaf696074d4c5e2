package dev.pynmon.web.text;

import dev.pynmon.pictures.text.CountText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Shares and rates as people read them. */
public final class RateText {
  private static final double SMALLEST = 0.0005;
  private static final MathContext BOUND = new MathContext(3, RoundingMode.DOWN);

  private RateText() {}

  /** A share: {@code 14.7 %}; one that is not quite none says so. */
  public static String percent(double share) {
    return share > 0 && share < SMALLEST
        ? "<0.1 %"
        : String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  /** A share as a bound in a query, rounded down, so that what is just as large is within. */
  public static String bound(double share) {
    return BigDecimal.valueOf(share)
            .movePointRight(2)
            .round(BOUND)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  /** How many a minute: {@code 128}, {@code 2.4}, {@code 0.05}. */
  public static String rate(double perMinute) {
    if (perMinute >= 100 || perMinute == 0) {
      return CountText.of(Math.round(perMinute));
    }
    return String.format(Locale.ROOT, perMinute >= 1 ? "%.1f" : "%.2g", perMinute);
  }
}
