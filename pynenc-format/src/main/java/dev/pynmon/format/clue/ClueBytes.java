package dev.pynmon.format.clue;

import java.util.Arrays;

/**
 * A text in which clues are looked for, as it lies in a store: in bytes, since most of what is
 * looked into is looked into for nothing.
 *
 * @param json in UTF-8
 */
record ClueBytes(byte[] json) {
  private static final int DIGITS = 4;
  private static final int HEX = 16;

  /** What pynenc makes other texts of, dates for example, begins so (wire format, section 4.1). */
  private static final byte[] TAG = {'p', 'y', '/'};

  private static final int ESCAPE = '\\';

  /** Where to look twice: one question for each of very many bytes. */
  private static final boolean[] STOPS = stops();

  /** Between a letter of ASCII and the same in the other case. */
  private static final int CASE = 'a' - 'A';

  private static boolean[] stops() {
    boolean[] stops = new boolean[Byte.MAX_VALUE + 1];
    stops[ESCAPE] = true;
    stops[TAG[0]] = true;
    Arrays.fill(stops, '~' + 1, stops.length, true);
    return stops;
  }

  /**
   * Whether a part stands there, in whatever case.
   *
   * @param part of ASCII, in lower case, and not empty
   */
  boolean have(String part) {
    char first = part.charAt(0);
    int large = isLetter(first) ? first - CASE : first;
    int last = json.length - part.length();
    for (int at = 0; at <= last; at++) {
      int unit = json[at];
      if ((unit == first || unit == large) && isAt(at, part)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int at, String part) {
    for (int i = 1; i < part.length(); i++) {
      char small = part.charAt(i);
      int unit = json[at + i];
      if (unit != small && !(isLetter(small) && unit == small - CASE)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char small) {
    return small >= 'a' && small <= 'z';
  }

  /**
   * Whether it may say something that does not stand there as it is: by a tag, by an escape of what
   * is ASCII in some case, or by a character that is not, which pynenc would have escaped.
   */
  boolean areDoubtful() {
    for (int at = 0; at < json.length; at++) {
      int unit = json[at];
      if (unit < 0 || STOPS[unit] && isDoubtful(at, unit)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDoubtful(int at, int unit) {
    return switch (unit) {
      case ESCAPE -> isEscapedInVain(at + 1);
      case 'p' -> isTag(at);
      default -> true;
    };
  }

  private boolean isTag(int at) {
    return at + TAG.length <= json.length && json[at + 1] == TAG[1] && json[at + 2] == TAG[2];
  }

  private boolean isEscapedInVain(int at) {
    if (at + DIGITS >= json.length || json[at] != 'u') {
      return false;
    }
    int unit = 0;
    for (int i = at + 1; i <= at + DIGITS; i++) {
      int digit = Character.digit(json[i], HEX);
      if (digit < 0) {
        return false;
      }
      unit = HEX * unit + digit;
    }
    return isOfAscii(unit);
  }

  /** As texts are compared: four characters are letters of ASCII in another case. */
  private static boolean isOfAscii(int unit) {
    return unit >= ' ' && unit <= '~'
        || Character.toUpperCase(unit) <= '~'
        || Character.toLowerCase(Character.toUpperCase(unit)) <= '~';
  }
}
