package dev.pynmon.format;

/** The beginning of a JSON text, made such that its last token is a whole one. */
final class CutJson {
  private CutJson() {}

  /**
   * Closes the text value at its end, or drops the number or word that may be only half there and
   * the comma before it, behind which the parser would expect a value.
   */
  static String mend(String start) {
    boolean inText = false;
    for (int i = 0; i < start.length(); i++) {
      char unit = start.charAt(i);
      if (unit == '"') {
        inText = !inText;
      } else if (inText && unit == '\\') {
        int end = endOfEscape(start, i);
        if (end > start.length()) {
          return start.substring(0, i) + '"';
        }
        i = end - 1;
      }
    }
    return inText ? start + '"' : withoutLastWord(start);
  }

  private static int endOfEscape(String text, int backslash) {
    boolean isUnicode = backslash + 1 < text.length() && text.charAt(backslash + 1) == 'u';
    return backslash + (isUnicode ? 6 : 2);
  }

  private static String withoutLastWord(String start) {
    int end = start.length();
    while (end > 0 && isWord(start.charAt(end - 1))) {
      end--;
    }
    return start.substring(0, endBeforeComma(start, end));
  }

  private static int endBeforeComma(String start, int from) {
    int end = from;
    while (end > 0 && Character.isWhitespace(start.charAt(end - 1))) {
      end--;
    }
    return end > 0 && start.charAt(end - 1) == ',' ? end - 1 : end;
  }

  private static boolean isWord(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '-' || unit == '+' || unit == '.';
  }
}
