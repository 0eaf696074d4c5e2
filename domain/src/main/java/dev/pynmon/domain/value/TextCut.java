package dev.pynmon.domain.value;

/** Beginnings of texts that are too long to be read whole. */
public final class TextCut {
  private TextCut() {}

  /** At most this many characters of a text; its length counts characters. */
  public static StoredText ofChars(String text, int most) {
    return text.length() <= most
        ? StoredText.whole(text)
        : new StoredText(text.substring(0, whole(text, most)), text.length(), true);
  }

  /**
   * At most this many UTF-8 bytes of a text; its length counts bytes.
   *
   * @param bytes how long the whole text is
   */
  public static StoredText ofBytes(String text, long bytes, int most) {
    return bytes <= most
        ? new StoredText(text, bytes, false)
        : new StoredText(text.substring(0, charsIn(text, most)), bytes, true);
  }

  /** Half a character is none. */
  private static int whole(String text, int end) {
    return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private static int charsIn(String text, int bytes) {
    int end = 0;
    int left = bytes;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      left -= bytesOf(character);
      if (left < 0) {
        return end;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  private static int bytesOf(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
