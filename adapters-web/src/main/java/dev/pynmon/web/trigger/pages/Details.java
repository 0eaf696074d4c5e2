package dev.pynmon.web.trigger.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pynmon.domain.trigger.SummaryWords;
import dev.pynmon.web.trigger.IndentedJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is stored of conditions and contexts, member by member, as Pynmon words it. */
final class Details {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String STATUSES = "statuses";

  private Details() {}

  /** The members of a JSON object; none of what is no such text. */
  static List<Detail> of(String json) {
    List<Detail> details = new ArrayList<>();
    read(json).properties().forEach(each -> details.add(detail(each.getKey(), each.getValue())));
    return details;
  }

  /** One member. */
  static Detail detail(String key, JsonNode value) {
    if (key.equals(STATUSES)) {
      Stream<JsonNode> all = value.isArray() ? value.valueStream() : Stream.of(value);
      return Detail.status(
          key, label(key), all.map(each -> each.asText().toUpperCase(Locale.ROOT)).toList());
    }
    JsonNode shown = value.isTextual() ? unfolded(value) : value;
    if (shown.isContainerNode()) {
      return new Detail(key, label(key), IndentedJson.of(shown), true, List.of());
    }
    String text = shown.isFloatingPointNumber() ? IndentedJson.number(shown) : shown.asText();
    return Detail.value(key, label(key), text);
  }

  /** A text that is JSON itself is shown as that. */
  private static JsonNode unfolded(JsonNode text) {
    String stripped = text.textValue().strip();
    boolean nested =
        stripped.startsWith("{") && stripped.endsWith("}")
            || stripped.startsWith("[") && stripped.endsWith("]");
    JsonNode read = nested ? read(stripped) : MissingNode.getInstance();
    return read.isMissingNode() ? text : read;
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** For example "Event Code". */
  private static String label(String key) {
    return Arrays.stream(key.split("_", -1))
        .map(
            word ->
                word.isEmpty()
                    ? word
                    : word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /**
   * What pynenc's short words say of what met a condition, such as {@code status:SUCCESS
   * task:shop.pay}; nothing of times and events.
   */
  static List<Detail> ofSummary(String summary) {
    Map<String, String> tokens = SummaryWords.of(summary);
    List<Detail> details = new ArrayList<>();
    String status = tokens.getOrDefault("status", "");
    if (!status.isEmpty()) {
      details.add(Detail.status(STATUSES, "Status", List.of(status.toUpperCase(Locale.ROOT))));
    }
    Stream.of("task", "exception")
        .filter(tokens::containsKey)
        .forEach(key -> details.add(Detail.value(key, label(key), tokens.getOrDefault(key, ""))));
    return details;
  }
}
