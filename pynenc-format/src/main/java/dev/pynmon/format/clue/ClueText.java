package dev.pynmon.format.clue;

import dev.pynmon.domain.search.Clue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a clue leaves in the JSON of arguments, whose values are JSON themselves. Only of characters
 * that JSON writes as they are: so each stands there unless somebody wrote them otherwise, which
 * {@link #mayBeIn} takes into account.
 *
 * @param parts in lower case; none when there is nothing to go by
 */
public record ClueText(List<String> parts) {
  private static final int MAX = 100;
  private static final int MAX_PARTS = 20;

  /**
   * The longest part of each text that is always written as it is; of many texts the longest, which
   * say most, since a store does not take any number of conditions.
   */
  public static ClueText of(Clue clue) {
    return new ClueText(
        clue.texts().stream()
            .flatMap(text -> longest(text).stream())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(MAX_PARTS)
            .toList());
  }

  private static Optional<String> longest(String text) {
    String plain = "";
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !isPlain(text.charAt(at))) {
        plain = at - from > plain.length() ? text.substring(from, at) : plain;
        from = at + 1;
      }
    }
    String part = plain.substring(0, Math.min(MAX, plain.length()));
    return Stream.of(part)
        .filter(any -> !any.isEmpty())
        .map(any -> any.toLowerCase(Locale.ROOT))
        .findFirst();
  }

  /**
   * Whether what is written so may hold it; true also where that is not certain.
   *
   * @param json in UTF-8, which need not be decoded: what is no ASCII is foreign
   */
  public boolean mayBeIn(byte[] json) {
    ClueBytes bytes = new ClueBytes(json);
    return haveAll(bytes) || bytes.areDoubtful();
  }

  private boolean haveAll(ClueBytes bytes) {
    for (String part : parts) {
      if (!bytes.have(part)) {
        return false;
      }
    }
    return true;
  }

  /** A slash may have a backslash before it. */
  private static boolean isPlain(char unit) {
    return unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\' && unit != '/';
  }
}
