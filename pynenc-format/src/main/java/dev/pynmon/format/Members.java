package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Members of a JSON object that may be missing, null or of any type. */
final class Members {
  /** More than any id, key or name that pynenc writes. */
  static final int MAX_NAME = 1_000;

  private Members() {}

  /**
   * The text of a member; empty when it is missing, null, no text, empty, or text that cannot be
   * written again because it holds half a character.
   */
  static Optional<String> text(JsonNode object, String name) {
    return text(object.path(name));
  }

  private static Optional<String> text(JsonNode member) {
    return member.isTextual() && !member.textValue().isEmpty()
        ? Optional.of(member.textValue()).filter(Unicode::isWellFormed)
        : Optional.empty();
  }

  /**
   * The beginning of the text of a member that holds an id, a key or a few words, {@value
   * #MAX_NAME} characters at most; empty as {@link #text}.
   */
  static Optional<String> name(JsonNode object, String name) {
    return text(object, name).map(text -> Unicode.start(text, MAX_NAME));
  }

  /** The names in a list, so many at most; what is none is left out. */
  static List<String> names(JsonNode object, String name, int most) {
    return list(object, name)
        .flatMap(item -> text(item).stream())
        .map(text -> Unicode.start(text, MAX_NAME))
        .limit(most)
        .toList();
  }

  /** The items of a list; none when it is no list. */
  static Stream<JsonNode> list(JsonNode object, String name) {
    JsonNode member = object.path(name);
    return member.isArray() ? member.valueStream() : Stream.empty();
  }

  /** The whole number of a member; 0 when it is no such number. */
  static long number(JsonNode object, String name) {
    JsonNode member = object.path(name);
    return member.isIntegralNumber() && member.canConvertToLong() ? member.longValue() : 0;
  }
}
