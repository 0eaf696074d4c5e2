package dev.pynmon.domain.purge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hours as people type them: {@code 24}, {@code 0.5}. */
public final class Hours {
  /** What is accepted, to stand behind "is". */
  public static final String ACCEPTED = "a number of hours such as 24 or 0.5";

  private static final Pattern FORM = Pattern.compile("\\d{1,7}(\\.\\d{1,6})?");
  private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);
  private static final int DIGITS = 4;

  private Hours() {}

  /** So many, 0 or more; empty when that is no such number. */
  public static Optional<Duration> parse(String text) {
    return FORM.matcher(text).matches()
        ? Optional.of(Duration.ofSeconds(seconds(new BigDecimal(text))))
        : Optional.empty();
  }

  /** A part of a second more is kept, and not less. */
  private static long seconds(BigDecimal hours) {
    return hours.multiply(SECONDS).setScale(0, RoundingMode.CEILING).longValueExact();
  }

  /** As it would be typed. */
  public static String of(Duration age) {
    return BigDecimal.valueOf(age.toSeconds())
        .divide(SECONDS, DIGITS, RoundingMode.CEILING)
        .stripTrailingZeros()
        .toPlainString();
  }
}
