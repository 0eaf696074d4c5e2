package dev.pynmon.pictures.svg;

/** Lengths as pictures write them: two decimals at most, no zeros behind, the same everywhere. */
public final class SvgNumber {
  private static final int HUNDREDTHS = 100;
  private static final double TENTHS = 10;
  private static final double LIMIT = 1e9;

  private SvgNumber() {}

  /** The number as text. */
  public static String of(double value) {
    StringBuilder out = new StringBuilder(10);
    append(out, value);
    return out.toString();
  }

  /** The number to one decimal, which is enough for a small picture of which a page has many. */
  public static double tenth(double value) {
    return Math.round(value * TENTHS) / TENTHS;
  }

  /** What is beyond any picture, or no number, is brought to a number that is drawn nowhere. */
  static void append(StringBuilder out, double value) {
    long hundredths = Math.round(Math.clamp(value, -LIMIT, LIMIT) * HUNDREDTHS);
    if (hundredths < 0) {
      out.append('-');
    }
    long positive = Math.abs(hundredths);
    out.append(positive / HUNDREDTHS);
    long rest = positive % HUNDREDTHS;
    if (rest != 0) {
      out.append('.').append(rest / 10);
      if (rest % 10 != 0) {
        out.append(rest % 10);
      }
    }
  }
}
