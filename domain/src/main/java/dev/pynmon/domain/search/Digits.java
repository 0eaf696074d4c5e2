package dev.pynmon.domain.search;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that can be compared in no time, whoever wrote them. */
final class Digits {
  private static final int MAX_LENGTH = 90;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,85}(\\.\\d{1,85})?([eE][-+]?\\d{1,4})?");

  private Digits() {}

  /** The number that this text is, if it is one of at most some eighty digits. */
  static Optional<BigDecimal> read(String text) {
    return text.length() <= MAX_LENGTH && NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
