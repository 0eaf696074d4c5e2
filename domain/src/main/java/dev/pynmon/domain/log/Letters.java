package dev.pynmon.domain.log;

/** Kinds of characters; places that lie outside of a text hold none. */
final class Letters {
  private static final int UUID_LENGTH = 36;

  private Letters() {}

  static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  static boolean isHex(char unit) {
    return isDigit(unit) || (unit >= 'a' && unit <= 'f') || (unit >= 'A' && unit <= 'F');
  }

  /** What a word, and so the name of a task, is made of. */
  static boolean isWord(char unit) {
    return unit == '_' || Character.isLetterOrDigit(unit);
  }

  static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t';
  }

  static boolean isAt(String text, int place, char unit) {
    return place >= 0 && place < text.length() && text.charAt(place) == unit;
  }

  static boolean isDigitAt(String text, int place) {
    return place < text.length() && isDigit(text.charAt(place));
  }

  static boolean isBlankAt(String text, int place) {
    return place < text.length() && isBlank(text.charAt(place));
  }

  /** The first place from here on that holds no blank. */
  static int skipBlanks(String text, int start) {
    int place = start;
    while (isBlankAt(text, place)) {
      place++;
    }
    return place;
  }

  /** The first place from here on that holds a blank; the end when there is none. */
  static int skipWord(String text, int start) {
    int place = start;
    while (place < text.length() && !isBlank(text.charAt(place))) {
      place++;
    }
    return place;
  }

  /** True when a UUID stands here, in any case, and does not go on behind. */
  static boolean isUuidAt(String text, int start) {
    int end = start + UUID_LENGTH;
    if (end > text.length() || (end < text.length() && isMoreOfId(text.charAt(end)))) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      char unit = text.charAt(start + i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? unit != '-' : !isHex(unit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMoreOfId(char unit) {
    return unit == '-' || isWord(unit);
  }

  /** Where a UUID that stands here ends. */
  static int uuidEnd(int start) {
    return start + UUID_LENGTH;
  }

  /** True when this could be the beginning of a UUID, or of another number in hex digits. */
  static boolean isHexPart(String text) {
    return text.chars().allMatch(unit -> unit == '-' || isHex((char) unit));
  }
}
