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
  private static final Pattern GIVEN =
      Pattern.compile("(?:[\\p{L}\\p{N}_]+\\.)*([\\p{L}\\p{N}_]+)=\"?([^\"\\s*()=]+?)\"?,?");
  private static final Pattern WORD = Pattern.compile("\"?([^\\s:\"()*]+)\"?");

  static Optional<Subject> of(String query) {
    String whole = query.strip();
    Matcher word = WORD.matcher(whole);
    return named(ENTITY.matcher(whole))
        .filter(entity -> !entity.value().contains(".."))
        .or(() -> named(GIVEN.matcher(whole)))
        .or(() -> word.matches() ? Optional.of(new Subject("", word.group(1))) : Optional.empty());
  }

  private static Optional<Subject> named(Matcher found) {
    return found.matches()
        ? Optional.of(new Subject(capital(found.group(1)), found.group(2)))
        : Optional.empty();
  }

  boolean isNamed() {
    return !name.isEmpty();
  }

  private static String capital(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }
}
