package dev.pynmon.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
  private static final int HEX = 16;
  private static final String ESCAPE = "\\u";
  private static final int ESCAPED = ESCAPE.length() + 4;

  /** What pynenc makes other texts of: dates, for example (wire format, section 4.1). */
  private static final String TAG = "py/";

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

  /** A slash may have a backslash before it. */
  private static boolean isPlain(char unit) {
    return unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\' && unit != '/';
  }

  /** Whether arguments that are written so may hold it; true also where that is not certain. */
  public boolean mayBeIn(String json) {
    return parts.stream().allMatch(part -> holds(json, part)) || isDoubtful(json);
  }

  /** The same of its bytes in UTF-8, which need not be decoded: what is no ASCII is foreign. */
  public boolean mayBeIn(byte[] json) {
    return mayBeIn(new String(json, ISO_8859_1));
  }

  private static boolean holds(String json, String part) {
    char small = part.charAt(0);
    char large = Character.toUpperCase(small);
    if (small == large && isCaseless(part)) {
      return json.contains(part);
    }
    int last = json.length() - part.length();
    for (int at = 0; at <= last; at++) {
      char unit = json.charAt(at);
      if ((unit == small || unit == large)
          && json.regionMatches(true, at, part, 0, part.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCaseless(String part) {
    return part.chars().noneMatch(Character::isLetter);
  }

  /**
   * Whether it may say something that does not stand there as it is: by a tag, by an escape of what
   * is ASCII in some case, or by a character that is not, which pynenc would have escaped.
   */
  private static boolean isDoubtful(String json) {
    return json.contains(TAG) || isForeign(json) || isEscapedInVain(json);
  }

  private static boolean isForeign(String json) {
    for (int at = 0; at < json.length(); at++) {
      if (json.charAt(at) > '~') {
        return true;
      }
    }
    return false;
  }

  private static boolean isEscapedInVain(String json) {
    for (int at = json.indexOf(ESCAPE); at >= 0; at = json.indexOf(ESCAPE, at + 1)) {
      if (at + ESCAPED <= json.length() && isPlain(json.substring(at + 2, at + ESCAPED))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(String digits) {
    try {
      return isOfAscii(Integer.parseInt(digits, HEX));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** As texts are compared: four characters are letters of ASCII in another case. */
  private static boolean isOfAscii(int unit) {
    return unit >= ' ' && unit <= '~'
        || Character.toUpperCase(unit) <= '~'
        || Character.toLowerCase(Character.toUpperCase(unit)) <= '~';
  }
}
