package dev.pynmon.pictures.text;

/**
 * Stored JSON as people read it: pynenc writes each character that is none of ASCII by its number
 * (wire format, section 4.1). What cannot be seen, and what JSON has to escape, stays as it is.
 */
public final class StoredLetters {
  private static final int ESCAPE = 6;
  private static final int HEX = 16;

  private StoredLetters() {}

  /** The text with letters for their numbers. Cost: by its length. */
  public static String in(String json) {
    return json.contains("\\u") ? read(json) : json;
  }

  private static String read(String json) {
    StringBuilder out = new StringBuilder(json.length());
    int at = 0;
    while (at < json.length()) {
      int code = code(json, at);
      int next = Math.min(json.length(), at + length(json, at, code));
      if (code > '~' && !SafeText.isHidden(code)) {
        out.appendCodePoint(code);
      } else {
        out.append(json, at, next);
      }
      at = next;
    }
    return out.toString();
  }

  /** How much of the text is one character, or one escape. */
  private static int length(String json, int at, int code) {
    if (code >= 0) {
      return ESCAPE * Character.charCount(code);
    }
    return json.charAt(at) == '\\' ? 2 : 1;
  }

  /** The character that an escape at this place stands for, of two where it takes two; else -1. */
  private static int code(String json, int at) {
    int unit = unit(json, at);
    int low = unit >= 0 && Character.isHighSurrogate((char) unit) ? unit(json, at + ESCAPE) : -1;
    return low >= 0 && Character.isLowSurrogate((char) low)
        ? Character.toCodePoint((char) unit, (char) low)
        : unit;
  }

  private static int unit(String json, int at) {
    if (!json.startsWith("\\u", at) || at + ESCAPE > json.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + ESCAPE; i++) {
      int digit = Character.digit(json.charAt(i), HEX);
      if (digit < 0) {
        return -1;
      }
      unit = unit * HEX + digit;
    }
    return unit;
  }
}
