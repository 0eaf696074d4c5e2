package dev.pynmon.web.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.pictures.text.SafeText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values as files have them: texts that are bounded, times in UTC, spans in seconds. */
final class Plain {
  /** The most characters of one text. */
  static final int LONGEST = 4_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Plain() {}

  /** A number, a text, or a map of texts. */
  static Object of(Object value) {
    return switch (value) {
      case Number number -> number;
      case Instant moment -> moment.toString();
      case Duration span -> BigDecimal.valueOf(Micros.of(span), 6).stripTrailingZeros();
      case Map<?, ?> map -> texts(map);
      default -> SafeText.cut(value.toString(), LONGEST);
    };
  }

  private static Map<String, String> texts(Map<?, ?> map) {
    Map<String, String> texts = new LinkedHashMap<>();
    int left = LONGEST;
    for (Map.Entry<?, ?> each : map.entrySet()) {
      String name = SafeText.cut(each.getKey().toString(), LONGEST);
      String text = SafeText.cut(each.getValue().toString(), Math.max(0, left));
      left -= name.length() + text.length();
      if (left < 0) {
        texts.put("…", "");
        return texts;
      }
      texts.put(name, text);
    }
    return texts;
  }

  /** A value of {@link #of} in one cell. */
  static String text(Object plain) {
    try {
      return plain instanceof Map<?, ?> map
          ? (map.isEmpty() ? "" : JSON.writeValueAsString(map))
          : plain.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
