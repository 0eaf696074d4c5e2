package dev.pynmon.domain.id;

/**
 * What a visitor may type as an id: printable, bounded, without blanks. What it must not have are
 * single units, so no character need be put together: pages have hundreds of ids.
 */
final class IdText {
  static final int MAX_LENGTH = 300;

  private IdText() {}

  /** True for 1 to {@value #MAX_LENGTH} characters, none of them a blank or a control character. */
  static boolean isPlausible(String text) {
    return !text.isEmpty() && text.length() <= MAX_LENGTH && !hasBlankOrControl(text);
  }

  /** True for 1 to so many characters, none of them a control character. */
  static boolean isPrintable(String text, int max) {
    return !text.isEmpty() && text.length() <= max && !hasControl(text);
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBlankOrControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBlankOrControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlankOrControl(char unit) {
    return !isVisibleAscii(unit)
        && (Character.isWhitespace(unit)
            || Character.isSpaceChar(unit)
            || Character.isISOControl(unit));
  }

  /** As nearly every character of an id is: others are looked up in three tables. */
  private static boolean isVisibleAscii(char unit) {
    return unit > ' ' && unit <= '~';
  }
}
