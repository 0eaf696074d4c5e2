package dev.pynmon.domain.search;

import dev.pynmon.domain.search.Field.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as visitors write them, with the unit of what they count. */
final class Amounts {
  static final String NUMBERS = "a number like 3 or 99.5";

  private static final Pattern SIZE = Pattern.compile("([^A-Z]*?)(B|KB|MB|GB|TB)");
  private static final String UNITS = "BKMGT";
  private static final int THOUSAND = 3;

  /** No share is told finer. */
  private static final int FINEST = 9;

  private Amounts() {}

  /** What is accepted of a kind. */
  static String accepted(Kind kind) {
    return switch (kind) {
      case SHARE -> "a percentage like 5% or 12.5";
      case SIZE -> "a number of bytes like 900, 10KB or 1.5MB";
      default -> NUMBERS;
    };
  }

  /**
   * Between what something lies that compares so with a number; empty for a text that is none. As
   * of spans, more than 5% is 5.1% too, though "5%" alone is all from 5 on that is less than 6.
   */
  static Optional<Bounds<BigDecimal>> bounds(Kind kind, Operator comparison, String text) {
    return read(kind, text)
        .map(number -> comparison == Operator.IS ? number : Extent.point(number.from()))
        .map(number -> number.bounds(comparison));
  }

  /** The number of a text, as coarse as it was written; empty for a text that is none. */
  static Optional<Extent<BigDecimal>> read(Kind kind, String text) {
    return switch (kind) {
      case SHARE ->
          Digits.read(text.endsWith("%") ? text.substring(0, text.length() - 1) : text)
              .map(Amounts::share);
      case SIZE -> size(text.toUpperCase(Locale.ROOT));
      default -> Digits.read(text).map(Extent::point);
    };
  }

  private static Extent<BigDecimal> share(BigDecimal number) {
    int decimals = Math.clamp(number.scale(), 0, FINEST);
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    return new Extent<>(number, number.add(step).subtract(BigDecimal.ONE.movePointLeft(FINEST)));
  }

  private static Optional<Extent<BigDecimal>> size(String text) {
    Matcher unit = SIZE.matcher(text);
    if (!unit.matches()) {
      return Digits.read(text).map(Extent::point);
    }
    int thousands = UNITS.indexOf(unit.group(2).charAt(0)) * THOUSAND;
    return Digits.read(unit.group(1)).map(number -> size(number, thousands));
  }

  private static Extent<BigDecimal> size(BigDecimal number, int thousands) {
    BigDecimal bytes = number.movePointRight(thousands);
    BigDecimal step =
        BigDecimal.ONE.movePointRight(thousands - Math.clamp(number.scale(), 0, thousands));
    return new Extent<>(bytes, bytes.add(step).subtract(BigDecimal.ONE));
  }
}
