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
    String folded = folded(text);
    if (parts.size() == 1) {
      return folded.equals(parts.getFirst());
    }
    int end = folded.length() - parts.getLast().length();
    int from = parts.getFirst().length();
    if (from > end || !folded.startsWith(parts.getFirst()) || !folded.endsWith(parts.getLast())) {
      return false;
    }
    for (String part : parts.subList(1, parts.size() - 1)) {
      int at = folded.indexOf(part, from);
      if (at < 0 || at + part.length() > end) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }

  private static String folded(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
