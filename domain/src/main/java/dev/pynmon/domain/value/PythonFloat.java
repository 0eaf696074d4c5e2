package dev.pynmon.domain.value;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as Python's {@code repr} writes floats: the fewest digits that tell them apart. */
public final class PythonFloat {
  private static final int LEAST_PLAIN = -4;
  private static final int MOST_PLAIN = 16;

  private PythonFloat() {}

  /** The text of a finite number, for example {@code 1e-07}, {@code 0.1} or {@code 3.0}. */
  public static String of(double number) {
    if (number == 0) {
      return 1 / number > 0 ? "0.0" : "-0.0";
    }
    BigDecimal exact = fewest(Math.abs(number));
    String digits = exact.unscaledValue().toString();
    int exponent = digits.length() - 1 - exact.scale();
    String sign = number < 0 ? "-" : "";
    return sign
        + (exponent < LEAST_PLAIN || exponent >= MOST_PLAIN
            ? scientific(digits, exponent)
            : plain(exact));
  }

  /** Java writes two digits at least, though one may do, as in 5e-324. */
  private static BigDecimal fewest(double number) {
    BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    BigDecimal one = shortest.round(new MathContext(1));
    return one.doubleValue() == number ? one.stripTrailingZeros() : shortest;
  }

  private static String scientific(String digits, int exponent) {
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    String size = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + size;
  }

  private static String plain(BigDecimal number) {
    String text = number.toPlainString();
    return text.indexOf('.') < 0 ? text + ".0" : text;
  }
}
