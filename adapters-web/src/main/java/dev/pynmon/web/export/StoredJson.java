package dev.pynmon.web.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.StringJoiner;

/**
 * A value that is stored as JSON, for a cell that says what it is: numbers keep all their digits.
 *
 * @param text the JSON
 */
public record StoredJson(String text) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * A list, as far as a cell holds it: of what does not fit nothing is told, nor of what follows.
   */
  public static StoredJson list(List<? extends JsonNode> values) {
    StringJoiner list = new StringJoiner(",", "[", "]");
    for (JsonNode value : values) {
      String text = value.toString();
      if (list.length() + 1 + text.length() > Plain.LONGEST) {
        break;
      }
      list.add(text);
    }
    return new StoredJson(list.toString());
  }

  /** The value of a text; the text itself where that is no JSON. */
  static JsonNode of(String stored) {
    try {
      JsonNode value = JSON.readTree(stored);
      return value.isMissingNode() ? TextNode.valueOf(stored) : value;
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(stored);
    }
  }
}
