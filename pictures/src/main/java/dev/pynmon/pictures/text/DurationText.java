package dev.pynmon.pictures.text;

import dev.pynmon.domain.query.Micros;
import java.time.Duration;

/** Spans of time: {@code 850 µs}, {@code 38 ms}, {@code 8.04 s}, {@code 14 m 02 s}. */
public final class DurationText {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private DurationText() {}

  /** The span in the largest unit that says enough; a negative one carries a minus sign. */
  public static String of(Duration span) {
    return span.isNegative() ? "−" + positive(span.negated()) : positive(span);
  }

  /** The time that passed between two changes, with a plus sign. */
  public static String gap(Duration span) {
    return span.isNegative() ? of(span) : "+" + of(span);
  }

  /** The span in whole units, for ages: {@code 2 s}, {@code 14 m}, {@code 3 h}, {@code 2 d}. */
  public static String rough(Duration span) {
    long seconds = span.toSeconds();
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    if (seconds < HOUR) {
      return seconds / MINUTE + " m";
    }
    return seconds < DAY ? seconds / HOUR + " h" : seconds / DAY + " d";
  }

  private static String positive(Duration span) {
    long micros = Micros.of(span);
    if (micros < 1_000) {
      return micros == 0 ? "0 ms" : micros + " µs";
    }
    long millis = rounded(micros, 1_000);
    if (millis < 1_000) {
      return millis + " ms";
    }
    long centis = rounded(micros, 10_000);
    return centis < 100 * MINUTE
        ? centis / 100 + "." + two(centis % 100) + " s"
        : inMinutes(rounded(micros, 1_000_000));
  }

  private static String inMinutes(long seconds) {
    if (seconds < HOUR) {
      return seconds / MINUTE + " m " + two(seconds % MINUTE) + " s";
    }
    if (seconds < DAY) {
      return seconds / HOUR + " h " + two(seconds % HOUR / MINUTE) + " m";
    }
    return seconds / DAY + " d " + two(seconds % DAY / HOUR) + " h";
  }

  /** In two digits. */
  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  private static long rounded(long value, long unit) {
    return (value + unit / 2) / unit;
  }
}
