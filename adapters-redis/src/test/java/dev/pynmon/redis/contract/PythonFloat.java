package dev.pynmon.redis.contract;

import dev.pynmon.domain.value.PythonTime;
import java.math.BigDecimal;
import java.time.Instant;

/** Numbers as Python writes a float: the shortest digits, plain, never without a point. */
final class PythonFloat {
  private PythonFloat() {}

  static String seconds(Instant moment) {
    return text(PythonTime.toUnixSeconds(moment));
  }

  static String text(double number) {
    String plain = new BigDecimal(Double.toString(number)).toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
