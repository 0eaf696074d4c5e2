package dev.pynmon.domain.id;

/** What a visitor may type as an id: printable, bounded, without blanks. */
final class IdText {
  static final int MAX_LENGTH = 300;

  private IdText() {}

  /** True for 1 to {@value #MAX_LENGTH} characters, none of them a blank or a control character. */
  static boolean isPlausible(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && text.codePoints().noneMatch(IdText::isBlankOrControl);
  }

  /** True for 1 to so many characters, none of them a control character. */
  static boolean isPrintable(String text, int max) {
    return !text.isEmpty()
        && text.length() <= max
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static boolean isBlankOrControl(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint);
  }
}
