package dev.pynmon.domain.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of a JSON object that stands on one line. Values that are no texts are passed over, and
 * their brackets counted alone: nothing is nested here, so nothing can be nested too deeply.
 */
final class JsonLine {
  private static final char REPLACEMENT = '\ufffd';
  private static final int BASE = 16;

  private final String line;
  private int place;

  private JsonLine(String line, int start) {
    this.line = line;
    this.place = start;
  }

  /** Its texts by name; of several of one name the last. Empty when this is no object. */
  static Optional<Map<String, String>> read(String line, int start) {
    return new JsonLine(line, start).object();
  }

  private Optional<Map<String, String>> object() {
    Map<String, String> texts = new HashMap<>();
    boolean more = take('{') && !peeks('}');
    if (!more && !peeks('}')) {
      return Optional.empty();
    }
    while (more) {
      Optional<String> name = text();
      if (name.isEmpty() || !take(':') || !value(name.get(), texts)) {
        return Optional.empty();
      }
      more = take(',');
    }
    boolean whole = take('}') && isAtEnd();
    return whole ? Optional.of(texts) : Optional.empty();
  }

  private boolean value(String name, Map<String, String> texts) {
    if (!peeks('"')) {
      return skip();
    }
    Optional<String> text = text();
    text.ifPresent(found -> texts.put(name, found));
    return text.isPresent();
  }

  /** Passes over a number, a word, a list or an object. */
  private boolean skip() {
    int depth = 0;
    int start = place;
    while (place < line.length()) {
      char unit = line.charAt(place);
      if (unit == '"') {
        if (text().isEmpty()) {
          return false;
        }
        continue;
      }
      if (depth == 0 && (unit == ',' || unit == '}')) {
        return place > start;
      }
      depth += unit == '{' || unit == '[' ? 1 : unit == '}' || unit == ']' ? -1 : 0;
      place++;
    }
    return false;
  }

  private boolean peeks(char wanted) {
    blanks();
    return Letters.isAt(line, place, wanted);
  }

  private boolean take(char wanted) {
    boolean there = peeks(wanted);
    place += there ? 1 : 0;
    return there;
  }

  private boolean isAtEnd() {
    blanks();
    return place == line.length();
  }

  private void blanks() {
    place = Letters.skipBlanks(line, place);
  }

  private Optional<String> text() {
    if (!take('"')) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    while (place < line.length() && line.charAt(place) != '"') {
      if (line.charAt(place) != '\\') {
        plain(text);
      } else if (!escape(text)) {
        return Optional.empty();
      }
    }
    return take('"') ? Optional.of(wellFormed(text)) : Optional.empty();
  }

  private void plain(StringBuilder text) {
    int start = place;
    while (place < line.length() && line.charAt(place) != '"' && line.charAt(place) != '\\') {
      place++;
    }
    text.append(line, start, place);
  }

  private boolean escape(StringBuilder text) {
    if (place + 1 >= line.length()) {
      return false;
    }
    char unit = line.charAt(place + 1);
    place += 2;
    switch (unit) {
      case 'n' -> text.append('\n');
      case 't' -> text.append('\t');
      case 'r' -> text.append('\r');
      case 'b', 'f' -> text.append(' ');
      case 'u' -> {
        return coded(text);
      }
      default -> text.append(unit);
    }
    return true;
  }

  private boolean coded(StringBuilder text) {
    if (place + 4 > line.length()) {
      return false;
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(line.charAt(place + i), BASE);
      if (digit < 0) {
        return false;
      }
      code = code * BASE + digit;
    }
    place += 4;
    text.append((char) code);
    return true;
  }

  /** Half a character is none. */
  private static String wellFormed(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      boolean pair = Character.isSurrogate(text.charAt(i)) && isPair(text, i);
      if (pair) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        text.setCharAt(i, REPLACEMENT);
      }
    }
    return text.toString();
  }

  private static boolean isPair(StringBuilder text, int place) {
    return place + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(place), text.charAt(place + 1));
  }
}
