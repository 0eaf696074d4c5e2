package dev.pynmon.redis.server;

import java.math.BigDecimal;

/** Numbers as Redis writes and reads them. */
public final class Numbers {
  private Numbers() {}

  /** A score; what is none becomes 0. Redis takes both zeros for the same, Java does not. */
  static double score(String text) {
    return switch (text) {
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> decimal(text) + 0.0;
    };
  }

  /**
   * A score in a cursor, which somebody may have altered.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static double cursorScore(String text) {
    double score = text.endsWith("inf") ? score(text) : Double.parseDouble(text) + 0.0;
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("no score");
    }
    return score;
  }

  private static double decimal(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /** The shortest text that is read as this score again, never with an exponent. */
  public static String text(double score) {
    if (Double.isInfinite(score)) {
      return score > 0 ? "+inf" : "-inf";
    }
    return BigDecimal.valueOf(score).toPlainString();
  }
}
