package dev.pynmon.web.text;

import java.util.function.Supplier;

/**
 * Whether clocks are written to the microsecond, as whoever will read them has chosen. Of the
 * thread that writes, as the zone is: {@link dev.pynmon.pictures.text.WrittenZone}.
 */
public final class ClockDigits {
  private static final ThreadLocal<Boolean> EXACT = ThreadLocal.withInitial(() -> false);

  private ClockDigits() {}

  static boolean areExact() {
    return EXACT.get();
  }

  /** What is written so; what is written behind it is as before. */
  public static <T> T exactly(boolean exact, Supplier<T> written) {
    boolean before = EXACT.get();
    EXACT.set(exact);
    try {
      return written.get();
    } finally {
      EXACT.set(before);
    }
  }
}
