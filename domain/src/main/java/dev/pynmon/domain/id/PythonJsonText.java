package dev.pynmon.domain.id;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** Text as Python's JSON writer and string comparison see it, with non-ASCII characters kept. */
final class PythonJsonText {
  /** Python compares strings by code point, Java by UTF-16 unit; they differ beyond the BMP. */
  static final Comparator<String> CODE_POINT_ORDER =
      (left, right) -> Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

  private PythonJsonText() {}

  /** Appends the text as a JSON string literal, escaping only what JSON demands. */
  static void append(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      appendEscaped(out, text.charAt(i));
    }
    out.append('"');
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
      default -> {
        if (unit < ' ') {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        } else {
          out.append(unit);
        }
      }
    }
  }
}
