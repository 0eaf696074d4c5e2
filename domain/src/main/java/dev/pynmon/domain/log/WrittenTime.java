package dev.pynmon.domain.log;

import static dev.pynmon.domain.log.Letters.isAt;
import static dev.pynmon.domain.log.Letters.isBlankAt;
import static dev.pynmon.domain.log.Letters.isDigitAt;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date with a time in a text: {@code 2026-11-24 14:45:10}, or with a {@code T} between, a
 * fraction behind a dot or a comma, and {@code Z}, {@code ±HH:MM}, {@code ±HHMM} or {@code ±HH}.
 *
 * @param end where it ends
 * @param time what it says; empty when there is no such day, hour or offset
 */
record WrittenTime(int end, Optional<LogTime> time) {
  private static final String SHAPE = "dddd-dd-dd";
  private static final String CLOCK = "dd:dd:dd";
  private static final int MAX_BLANKS = 8;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9998;
  private static final int NANO_DIGITS = 9;
  private static final int LEAP_SECOND = 60;

  /** The time that stands here. */
  static Optional<WrittenTime> at(String text, int start) {
    if (!fits(text, start, SHAPE)) {
      return Optional.empty();
    }
    int clock = clock(text, start + SHAPE.length());
    return fits(text, clock, CLOCK) ? Optional.of(read(text, start, clock)) : Optional.empty();
  }

  private static boolean fits(String text, int start, String shape) {
    if (start + shape.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char unit = text.charAt(start + i);
      char wanted = shape.charAt(i);
      if (wanted == 'd' ? !Letters.isDigit(unit) : unit != wanted) {
        return false;
      }
    }
    return true;
  }

  private static int clock(String text, int date) {
    if (isAt(text, date, 'T')) {
      return date + 1;
    }
    int place = date;
    while (place - date < MAX_BLANKS && isBlankAt(text, place)) {
      place++;
    }
    return place == date ? text.length() : place;
  }

  private static WrittenTime read(String text, int start, int clock) {
    int seconds = clock + CLOCK.length();
    boolean parted = isAt(text, seconds, '.') || isAt(text, seconds, ',');
    int fraction = parted && isDigitAt(text, seconds + 1) ? digits(text, seconds + 1) : seconds;
    Zone zone = Zone.at(text, fraction);
    return new WrittenTime(
        zone.end(),
        zone.isSane() ? time(text, start, clock, fraction, zone.offset()) : Optional.empty());
  }

  private static int digits(String text, int start) {
    int place = start;
    while (isDigitAt(text, place)) {
      place++;
    }
    return place;
  }

  private static Optional<LogTime> time(
      String text, int date, int clock, int end, Optional<ZoneOffset> offset) {
    int year = number(text, date, 4);
    int month = number(text, date + 5, 2);
    int day = number(text, date + 8, 2);
    int hour = number(text, clock, 2);
    int minute = number(text, clock + 3, 2);
    int second = number(text, clock + 6, 2);
    if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > LEAP_SECOND) {
      return Optional.empty();
    }
    int nanos = nanos(text, clock + CLOCK.length() + 1, end);
    return Optional.of(
        new LogTime(
            LocalDateTime.of(year, month, day, hour, minute, Math.min(59, second), nanos), offset));
  }

  private static boolean isDay(int year, int month, int day) {
    return year >= FIRST_YEAR
        && year <= LAST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private static int nanos(String text, int start, int end) {
    int nanos = 0;
    for (int i = 0; i < NANO_DIGITS; i++) {
      nanos = nanos * 10 + (start + i < end ? text.charAt(start + i) - '0' : 0);
    }
    return nanos;
  }

  private static int number(String text, int start, int digits) {
    int number = 0;
    for (int i = start; i < start + digits; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  /**
   * What stands behind a time.
   *
   * @param end where that ends
   * @param offset what it says
   * @param isSane false for one that no place on Earth has
   */
  private record Zone(int end, Optional<ZoneOffset> offset, boolean isSane) {
    private static final int MOST_MINUTES = 18 * 60;

    static Zone at(String text, int start) {
      if (isAt(text, start, 'Z')) {
        return new Zone(start + 1, Optional.of(ZoneOffset.UTC), true);
      }
      int sign = isBlankAt(text, start) ? start + 1 : start;
      boolean signed = isAt(text, sign, '+') || isAt(text, sign, '-');
      return signed && fits(text, sign + 1, "dd")
          ? of(text, sign)
          : new Zone(start, Optional.empty(), true);
    }

    private static Zone of(String text, int sign) {
      int behind = sign + 3;
      int minutes = isAt(text, behind, ':') ? behind + 1 : behind;
      boolean told = fits(text, minutes, "dd");
      int rest = told ? number(text, minutes, 2) : 0;
      int all = number(text, sign + 1, 2) * 60 + rest;
      int end = told ? minutes + 2 : behind;
      return all > MOST_MINUTES || rest > 59
          ? new Zone(end, Optional.empty(), false)
          : new Zone(end, Optional.of(offset(all, isAt(text, sign, '-'))), true);
    }

    private static ZoneOffset offset(int minutes, boolean behind) {
      return ZoneOffset.ofTotalSeconds((behind ? -minutes : minutes) * 60);
    }
  }
}
