package dev.pynmon.format;

/** Text whose surrogates are all paired, as everything that encodes it needs. */
public final class Unicode {
  private static final int REPLACEMENT = 0xFFFD;

  private Unicode() {}

  /**
   * False when the text holds half of a character. Whatever is read is asked so: most holds none.
   */
  public static boolean isWellFormed(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) >= Character.MIN_SURROGATE) {
        return text.codePoints().noneMatch(Unicode::isHalf);
      }
    }
    return true;
  }

  /** The text with each half of a character replaced. */
  public static String wellFormed(String text) {
    if (isWellFormed(text)) {
      return text;
    }
    return text.codePoints()
        .map(codePoint -> isHalf(codePoint) ? REPLACEMENT : codePoint)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The beginning of the text, never ending amid a character. */
  public static String start(String text, int maxUnits) {
    if (text.length() <= maxUnits) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(maxUnits - 1));
    return text.substring(0, splits ? maxUnits - 1 : maxUnits);
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
