package dev.pynmon.redis.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The JSON that lies in values. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A member that is null when there is nothing. */
  static void put(ObjectNode json, String name, Optional<?> value) {
    json.put(name, value.map(Object::toString).orElse(null));
  }

  /** Texts, lists and maps as JSON. */
  static JsonNode of(Object value) {
    return MAPPER.valueToTree(value);
  }

  static String text(JsonNode json) {
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value that a text is, or empty when it is none. */
  static Optional<JsonNode> read(String text) {
    try {
      JsonNode json =
          MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
      return Optional.of(json).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
