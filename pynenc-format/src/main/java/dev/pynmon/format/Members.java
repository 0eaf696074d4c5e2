package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Members of a JSON object that may be missing, null or of any type. */
final class Members {
  private Members() {}

  /**
   * The text of a member; empty when it is missing, null, no text, empty, or text that cannot be
   * written again because it holds half a character.
   */
  static Optional<String> text(JsonNode object, String name) {
    JsonNode member = object.path(name);
    return member.isTextual() && !member.textValue().isEmpty()
        ? Optional.of(member.textValue()).filter(Unicode::isWellFormed)
        : Optional.empty();
  }

  /** The whole number of a member; 0 when it is no such number. */
  static long number(JsonNode object, String name) {
    JsonNode member = object.path(name);
    return member.isIntegralNumber() && member.canConvertToLong() ? member.longValue() : 0;
  }
}
