package dev.pynmon.domain.difference;

import dev.pynmon.domain.difference.Trait.Aspect;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Something of which an invocation has a number: of spans that of microseconds.
 *
 * @param aspect what it is about
 * @param path the argument and where in its value; "" for other aspects
 */
public record Measure(Aspect aspect, String path) {
  private static final long MILLI = 1_000;
  private static final long SECOND = 1_000_000;
  private static final int MAX_ZEROS = 20;

  /** That it is on one side of a number, in the words of this measure. */
  Trait trait(Trait.Comparison side, BigDecimal number) {
    return new Trait(aspect, path, side, aspect == Aspect.ARGUMENT ? text(number) : span(number));
  }

  private static String span(BigDecimal micros) {
    if (micros.compareTo(BigDecimal.valueOf(SECOND)) >= 0) {
      return in(micros, SECOND) + " s";
    }
    return micros.compareTo(BigDecimal.valueOf(MILLI)) >= 0
        ? in(micros, MILLI) + " ms"
        : text(micros) + " µs";
  }

  private static String in(BigDecimal micros, long unit) {
    return text(micros.divide(BigDecimal.valueOf(unit), 6, RoundingMode.DOWN));
  }

  private static String text(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return Math.abs(plain.scale()) > MAX_ZEROS ? plain.toString() : plain.toPlainString();
  }
}
