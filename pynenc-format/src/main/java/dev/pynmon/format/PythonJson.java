package dev.pynmon.format;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Writes JSON as Python's {@code json.dumps} does: a blank behind each comma and colon, and nothing
 * but printable ASCII.
 */
final class PythonJson {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int LAST_PRINTABLE = 0x7e;

  private final StringBuilder json = new StringBuilder();

  private PythonJson() {}

  /**
   * The text of a value.
   *
   * @param value a text, a truth value, a whole number, a number that is written already, a list, a
   *     map of texts to such values, written in its order, or an optional one of these; empty is
   *     null
   */
  static String of(Object value) {
    PythonJson written = new PythonJson();
    written.add(value);
    return written.json.toString();
  }

  private void add(Object value) {
    switch (value) {
      case String text -> addText(text);
      case Written number -> json.append(number.text());
      case Boolean truth -> json.append(truth);
      case Integer number -> json.append(number);
      case Long number -> json.append(number);
      case Collection<?> list -> addList(list);
      case Map<?, ?> map -> addMap(map);
      case Optional<?> optional -> optional.ifPresentOrElse(this::add, () -> json.append("null"));
      default -> throw new IllegalArgumentException("no value of JSON: " + value.getClass());
    }
  }

  private void addList(Collection<?> list) {
    json.append('[');
    list.forEach(
        each -> {
          addComma('[');
          add(each);
        });
    json.append(']');
  }

  private void addMap(Map<?, ?> map) {
    json.append('{');
    map.forEach(
        (name, value) -> {
          addComma('{');
          addText((String) name);
          json.append(": ");
          add(value);
        });
    json.append('}');
  }

  private void addComma(char opening) {
    if (json.charAt(json.length() - 1) != opening) {
      json.append(", ");
    }
  }

  private void addText(String text) {
    json.append('"');
    text.chars().forEach(this::addLetter);
    json.append('"');
  }

  private void addLetter(int letter) {
    switch (letter) {
      case '"', '\\' -> json.append('\\').append((char) letter);
      case '\b' -> json.append("\\b");
      case '\t' -> json.append("\\t");
      case '\n' -> json.append("\\n");
      case '\f' -> json.append("\\f");
      case '\r' -> json.append("\\r");
      default -> addOther(letter);
    }
  }

  private void addOther(int letter) {
    if (letter < FIRST_PRINTABLE || letter > LAST_PRINTABLE) {
      json.append("\\u").append(Integer.toHexString(0x10000 + letter), 1, 5);
    } else {
      json.append((char) letter);
    }
  }

  /** A number in its last form. */
  record Written(String text) {}
}
