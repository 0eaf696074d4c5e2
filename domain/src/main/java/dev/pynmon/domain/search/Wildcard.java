package dev.pynmon.domain.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text in which a star stands for any characters. Case does not count.
 *
 * @param parts what stands between the stars, in lower case; one for a text without any
 */
record Wildcard(List<String> parts) {
  Wildcard {
    parts = List.copyOf(parts);
  }

  /** What stands between the stars, as it was typed. */
  static Wildcard of(List<String> parts) {
    return new Wildcard(parts.stream().map(Wildcard::folded).toList());
  }

  /** The same with anything around it. */
  Wildcard around() {
    return new Wildcard(Stream.of(List.of(""), parts, List.of("")).flatMap(List::stream).toList());
  }

  /** What {@link #around} was asked of. */
  Wildcard inner() {
    return new Wildcard(parts.subList(1, parts.size() - 1));
  }

  /** The text, when it has no star. */
  Optional<String> literal() {
    return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
  }

  /** Whether it stands for the whole text. Cost: by the length of the text times that of a part. */
  boolean matches(String text) {
    return parts.size() == 1 ? parts.getFirst().equalsIgnoreCase(text) : spans(text);
  }

  private boolean spans(String text) {
    int from = parts.getFirst().length();
    int end = text.length() - parts.getLast().length();
    if (from > end || !isAt(text, 0, parts.getFirst()) || !isAt(text, end, parts.getLast())) {
      return false;
    }
    for (String part : parts.subList(1, parts.size() - 1)) {
      from = behind(text, from, end, part);
      if (from < 0) {
        return false;
      }
    }
    return true;
  }

  /** Where a part ends that stands between two places of a text; -1 for none. */
  private static int behind(String text, int from, int end, String part) {
    for (int at = from; at + part.length() <= end; at++) {
      if (isAt(text, at, part)) {
        return at + part.length();
      }
    }
    return -1;
  }

  private static boolean isAt(String text, int at, String part) {
    return text.regionMatches(true, at, part, 0, part.length());
  }

  private static String folded(String part) {
    return part.toLowerCase(Locale.ROOT);
  }
}
