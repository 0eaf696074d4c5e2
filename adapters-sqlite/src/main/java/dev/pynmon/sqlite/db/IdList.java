package dev.pynmon.sqlite.db;

import java.util.Collection;
import java.util.stream.Collectors;

/** Many values as one parameter. */
public final class IdList {
  /** What a column is compared with: {@code t.x IN } and this; takes the result of {@link #of}. */
  public static final String IN = " IN (SELECT value FROM json_each(?))";

  private IdList() {}

  /** The values as a JSON array, by what they print. */
  public static String of(Collection<?> values) {
    return values.stream()
        .map(value -> quoted(value.toString()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Row numbers as a JSON array of numbers. */
  public static String ofRows(Collection<Long> rows) {
    return rows.toString();
  }

  private static String quoted(String text) {
    if (isPlain(text)) {
      return '"' + text + '"';
    }
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(unit -> append(json, (char) unit));
    return json.append('"').toString();
  }

  /** As ids are, thousands of them in a program that has just started. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit == '"' || unit == '\\') {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder json, char unit) {
    if (unit == '"' || unit == '\\') {
      json.append('\\').append(unit);
    } else if (unit < ' ') {
      json.append(String.format("\\u%04x", (int) unit));
    } else {
      json.append(unit);
    }
  }
}
