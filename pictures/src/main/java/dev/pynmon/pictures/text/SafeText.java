package dev.pynmon.pictures.text;

import java.util.Locale;

/**
 * Stored text made fit to be read: bounded, and without characters that a reader cannot see or that
 * turn the text around them. Markup is left to the template, which escapes it.
 */
public final class SafeText {
  /** Enough of a name to recognise it. */
  public static final int NAME = 200;

  /** Bytes of an id or a key by itself. */
  private static final int WHOLE = 400;

  private static final String CUT = "…";

  /** Ids of pynenc have 36 bytes, those of clients hardly more than twice that. */
  private static final int ID = 100;

  /** A task in full, a colon and 64 digits. */
  private static final int KEY = NAME + 65;

  private SafeText() {}

  /** At most {@code max} characters on one line; what was cut off is marked. */
  public static String line(String text, int max) {
    return visible(cut(text, max), false);
  }

  /** At most {@code max} characters that keep their line breaks and tabs. */
  public static String block(String text, int max) {
    return visible(cut(text, max), true);
  }

  /** A name on one line. */
  public static String name(String text) {
    return line(text, NAME);
  }

  /** An id or key in full; only one that is longer than any pynenc writes is cut. */
  public static String whole(String text) {
    return within(text, WHOLE);
  }

  /** An id where there are many of them: all that pynenc writes in full. */
  public static String id(String text) {
    return within(text, ID);
  }

  /** True when {@link #id} shows all of an id. */
  public static boolean isWhole(String id) {
    return id(id).equals(id);
  }

  /** True when a key is no longer than a name and the hash behind it, so that it may be a link. */
  public static boolean isShortKey(String key) {
    return within(key, KEY).equals(key);
  }

  /**
   * As much of a text on one line as takes so many bytes where it is escaped; the cut is marked.
   */
  public static String within(String text, int bytes) {
    if (text.length() <= bytes && isPlain(text)) {
      return text;
    }
    int left = bytes;
    int end = 0;
    while (end < text.length()) {
      int code = text.codePointAt(end);
      left -= bytes(code);
      if (left < 0) {
        return visible(text.substring(0, end), false) + CUT;
      }
      end += Character.charCount(code);
    }
    return visible(text, false);
  }

  /**
   * True where each character is seen as it is and takes one byte, also in markup: nearly every id
   * and name, of which a page has hundreds.
   */
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each < ' ' || each > '~' || isEscaped(each)) {
        return false;
      }
    }
    return true;
  }

  /** What takes several characters where it stands in markup. */
  private static boolean isEscaped(int code) {
    return switch (code) {
      case '<', '>', '&', '"', '\'', '`', '=' -> true;
      default -> false;
    };
  }

  private static int bytes(int code) {
    if (isHidden(code) || isEscaped(code)) {
      return 6;
    }
    if (code < 0x80) {
      return 1;
    }
    return code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }

  /** At most {@code max} characters; what was cut off is marked. Not fit to be shown by itself. */
  public static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end) + CUT;
  }

  private static String visible(String text, boolean lines) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(code -> append(out, code, lines));
    return out.toString();
  }

  private static void append(StringBuilder out, int code, boolean lines) {
    if (lines && (code == '\n' || code == '\t')) {
      out.append((char) code);
    } else if (isHidden(code)) {
      out.append(escape(code));
    } else {
      out.appendCodePoint(code);
    }
  }

  /** A character by its number. */
  public static String escape(int code) {
    return String.format(Locale.ROOT, "\\u%04x", code);
  }

  /** Controls, lone surrogates, and marks that reverse or hide what stands beside them. */
  public static boolean isHidden(int code) {
    return Character.isISOControl(code)
        || Character.getType(code) == Character.SURROGATE
        || isDirection(code)
        || code == 0x2028
        || code == 0x2029
        || code == 0xFEFF;
  }

  private static boolean isDirection(int code) {
    return code == 0x061C
        || (code >= 0x200E && code <= 0x200F)
        || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069);
  }
}
