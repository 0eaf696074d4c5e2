package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Arguments that a call must have to meet a condition (wire format, section 9.4).
 *
 * @param wanted name to serialized text
 */
record StaticFilter(Map<String, String> wanted) {
  /** The filter in a text; empty for one of another kind, or that cannot be read. */
  static Optional<StaticFilter> read(String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable _ -> Optional.empty();
      case JsonRead.Tree(JsonNode root) ->
          Members.text(root, "filter_type")
              .filter("StaticArgumentFilter"::equals)
              .flatMap(_ -> of(root.path("data").path("arguments")));
    };
  }

  private static Optional<StaticFilter> of(JsonNode arguments) {
    Map<String, String> wanted = new LinkedHashMap<>();
    arguments.properties().forEach(each -> wanted.put(each.getKey(), each.getValue().asText()));
    boolean areTexts =
        arguments.isObject() && arguments.valueStream().allMatch(JsonNode::isTextual);
    return Optional.of(new StaticFilter(wanted)).filter(_ -> areTexts);
  }

  /** Whether these arguments have all of them; empty when only Python can tell. */
  Optional<Boolean> passes(Map<String, String> arguments) {
    Optional<Boolean> all = Optional.of(true);
    for (Map.Entry<String, String> each : wanted.entrySet()) {
      String given = arguments.get(each.getKey());
      Optional<Boolean> isSame =
          given == null ? Optional.of(false) : isSame(each.getValue(), given);
      if (isSame.equals(Optional.of(false))) {
        return isSame;
      }
      all = all.flatMap(_ -> isSame);
    }
    return all;
  }

  /** Python compares values, of which one may have several texts: 1 and 1.0 are the same. */
  private static Optional<Boolean> isSame(String one, String other) {
    return one.equals(other)
        ? Optional.of(true)
        : plain(one).flatMap(a -> plain(other).map(b -> a.equals(StaticFilter::compare, b)));
  }

  /** What is plain JSON; empty for what stands for anything else. */
  private static Optional<JsonNode> plain(String text) {
    return Json.read(text, Json.MAX_RECORD) instanceof JsonRead.Tree(JsonNode root)
            && !text.contains("\"py/")
            && !text.contains("\"__pynenc__")
        ? Optional.of(root)
        : Optional.empty();
  }

  private static int compare(JsonNode one, JsonNode other) {
    Optional<BigDecimal> number = number(one);
    return number.isPresent() && number(other).isPresent()
        ? number.get().compareTo(number(other).get())
        : Boolean.compare(true, one.equals(other));
  }

  /** To Python true is 1. */
  private static Optional<BigDecimal> number(JsonNode value) {
    boolean isFinite = value.isNumber() && Double.isFinite(value.doubleValue());
    return value.isBoolean()
        ? Optional.of(value.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO)
        : Optional.of(value).filter(_ -> isFinite).map(JsonNode::decimalValue);
  }
}
