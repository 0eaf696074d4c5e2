package dev.pynmon.web.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query is after, where that is one value.
 *
 * @param name what the value is of: {@code Order}; "" for a word that may stand anywhere
 * @param value the value
 */
record Subject(String name, String value) {
  private static final Pattern ENTITY =
      Pattern.compile("(?i:args|result)(?:\\.[^.:\\s\"]+)*\\.([^.:\\s\"]+):\"?([^\"\\s*<>()]+)\"?");
  private static final Pattern WORD = Pattern.compile("\"?([^\\s:\"()*]+)\"?");

  static Optional<Subject> of(String query) {
    Matcher entity = ENTITY.matcher(query.strip());
    if (entity.matches() && !entity.group(2).contains("..")) {
      return Optional.of(new Subject(capital(entity.group(1)), entity.group(2)));
    }
    Matcher word = WORD.matcher(query.strip());
    return word.matches() ? Optional.of(new Subject("", word.group(1))) : Optional.empty();
  }

  boolean isNamed() {
    return !name.isEmpty();
  }

  private static String capital(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }
}
