package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of a JSON text. */
public sealed interface JsonRead {
  /**
   * It was read.
   *
   * @param root its tree
   */
  record Tree(JsonNode root) implements JsonRead {}

  /**
   * It could not be read.
   *
   * @param why the second half of a sentence, such as "is no JSON"
   */
  record Unreadable(String why) implements JsonRead {}
}
