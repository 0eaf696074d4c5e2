package dev.pynmon.web.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.pictures.text.SafeText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values as files have them: texts that are bounded, times in UTC, spans in seconds, and what is
 * stored as JSON as that.
 */
final class Plain {
  /** The most characters of one text. */
  static final int LONGEST = 4_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Plain() {}

  /** A number, a truth, a text, a value of JSON, or a map of such values. */
  static Object of(Object value) {
    return switch (value) {
      case Number number -> number;
      case Boolean truth -> truth;
      case Instant moment -> moment.toString();
      case Duration span -> BigDecimal.valueOf(Micros.of(span), 6).stripTrailingZeros();
      case Map<?, ?> map -> values(map);
      case StoredJson json -> value(json.text(), LONGEST);
      default -> SafeText.cut(value.toString(), LONGEST);
    };
  }

  /** Of texts of JSON; of one that is too long its beginning, as a text. */
  private static Map<String, JsonNode> values(Map<?, ?> map) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    int left = LONGEST;
    for (Map.Entry<?, ?> each : map.entrySet()) {
      String name = SafeText.cut(each.getKey().toString(), LONGEST);
      String text = each.getValue().toString();
      left -= name.length();
      if (left <= 0) {
        values.put("…", TextNode.valueOf(""));
        return values;
      }
      values.put(name, value(text, left));
      left -= Math.min(text.length(), left);
    }
    return values;
  }

  private static JsonNode value(String text, int most) {
    String start = SafeText.cut(text, most);
    return start.equals(text) ? StoredJson.of(text) : TextNode.valueOf(start);
  }

  /** A value of {@link #of} in one cell. */
  static String text(Object plain) {
    try {
      return switch (plain) {
        case Map<?, ?> map -> map.isEmpty() ? "" : JSON.writeValueAsString(map);
        case TextNode text -> text.textValue();
        default -> plain.toString();
      };
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
