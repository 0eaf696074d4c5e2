package dev.pynmon.domain.id;

import java.util.Comparator;
import java.util.Locale;

/** Text as Python's JSON writer and string comparison see it, with non-ASCII characters kept. */
final class PythonJsonText {
  /** Python compares strings by code point, Java by UTF-16 unit; they differ beyond the BMP. */
  static final Comparator<String> CODE_POINT_ORDER = PythonJsonText::compare;

  private PythonJsonText() {}

  private static int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    int same = 0;
    while (same < shorter) {
      int codePoint = left.codePointAt(same);
      if (codePoint != right.codePointAt(same)) {
        return Integer.compare(codePoint, right.codePointAt(same));
      }
      same += Character.charCount(codePoint);
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Appends the text as a JSON string literal, escaping only what JSON demands. */
  static void append(StringBuilder out, String text) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isEscaped(text.charAt(i))) {
        out.append(text, plain, i);
        appendEscaped(out, text.charAt(i));
        plain = i + 1;
      }
    }
    out.append(text, plain, text.length()).append('"');
  }

  private static boolean isEscaped(char unit) {
    return unit < ' ' || unit == '"' || unit == '\\';
  }

  private static void appendEscaped(StringBuilder out, char unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
  }
}
