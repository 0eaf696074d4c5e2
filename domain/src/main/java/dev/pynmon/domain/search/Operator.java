package dev.pynmon.domain.search;

import java.util.Arrays;

/** How a value is compared, longest sign first. */
enum Operator {
  AT_LEAST(">="),
  AT_MOST("<="),
  MORE(">"),
  LESS("<"),
  IS("");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  /** What stands at the beginning of a value. */
  static Operator before(String value) {
    return Arrays.stream(values())
        .filter(each -> value.startsWith(each.sign))
        .findFirst()
        .orElse(IS);
  }
}
