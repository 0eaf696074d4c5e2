package dev.pynmon.web.text;

import java.util.function.Supplier;

/**
 * Whether clocks are written to the microsecond, as whoever will read them has chosen. Of the
 * thread that writes, as the zone is: {@link dev.pynmon.pictures.text.WrittenZone}.
 */
public final class ClockDigits {
  private static final ScopedValue<Boolean> EXACT = ScopedValue.newInstance();

  private ClockDigits() {}

  static boolean areExact() {
    return EXACT.orElse(false);
  }

  /** What is written so; what is written behind it is as before. */
  public static <T> T exactly(boolean exact, Supplier<T> written) {
    return ScopedValue.where(EXACT, exact).call(written::get);
  }
}
