package dev.pynmon.web.text;

import dev.pynmon.pictures.text.SafeText;

/** Text in double quotes, with everything that cannot be seen written out. */
final class QuotedText {
  private QuotedText() {}

  /** The text as a literal on one line. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(code -> append(out, code));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int code) {
    switch (code) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      default -> {
        if (SafeText.isHidden(code)) {
          out.append(SafeText.escape(code));
        } else {
          out.appendCodePoint(code);
        }
      }
    }
  }
}
