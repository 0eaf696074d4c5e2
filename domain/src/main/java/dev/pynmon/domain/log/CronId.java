package dev.pynmon.domain.log;

import static dev.pynmon.domain.log.Letters.isAt;

/** The id of a cron condition, which holds blanks: {@code cron_0 3 * * 1-5}. */
final class CronId {
  private static final String BEGINNING = "cron_";
  private static final String VALID = "valid_condition_cron_";
  private static final int FIELDS = 5;
  private static final String OF_FIELD = "*/-,?#";
  private static final String OF_LAST = "*/-?#:.+";

  private CronId() {}

  /** Where the id that begins here ends; the start itself when it is none. */
  static int end(String text, int start, ReferenceKind kind) {
    int place = behindBeginning(text, start);
    boolean cron = place > start || kind == ReferenceKind.CRON;
    for (int field = 1; cron && field < FIELDS; field++) {
      int end = fieldEnd(text, place, OF_FIELD);
      cron = end > place && isAt(text, end, ' ');
      place = end + 1;
    }
    int end = cron ? lastEnd(text, place) : start;
    return end > place ? end : start;
  }

  private static int behindBeginning(String text, int start) {
    if (text.startsWith(VALID, start)) {
      return start + VALID.length();
    }
    return text.startsWith(BEGINNING, start) ? start + BEGINNING.length() : start;
  }

  private static int fieldEnd(String text, int start, String others) {
    int place = start;
    while (place < text.length()
        && place - start < LogReference.MAX_VALUE
        && isOf(text.charAt(place), others)) {
      place++;
    }
    return place;
  }

  private static boolean isOf(char unit, String others) {
    return Letters.isWord(unit) || others.indexOf(unit) >= 0;
  }

  /** The last field may be a list itself; what holds an underscore is the next id of a list. */
  private static int lastEnd(String text, int start) {
    int end = fieldEnd(text, start, OF_LAST);
    while (isAt(text, end, ',')) {
      int more = fieldEnd(text, end + 1, OF_LAST);
      int name = text.indexOf('_', end + 1, more);
      if (more == end + 1 || name >= 0 || more - start > LogReference.MAX_VALUE) {
        return end;
      }
      end = more;
    }
    return end;
  }
}
