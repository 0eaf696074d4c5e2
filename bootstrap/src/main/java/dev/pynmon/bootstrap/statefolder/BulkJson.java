package dev.pynmon.bootstrap.statefolder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.out.rerun.BulkJournal.Remembered;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of many as JSON, of this version of the program alone: all of it as it was begun, and lines
 * that tell what became of it since.
 */
final class BulkJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private BulkJson() {}

  /** All of it. */
  static String write(BulkReport run, List<BulkItem> items) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", run.id().value())
            .put("app", run.app().value())
            .put("by", run.by())
            .put("begun", run.begun().toString());
    node.set("order", OrderJson.write(run.order()));
    ArrayNode all = node.putArray("items");
    items.forEach(item -> all.add(OutcomeJson.write(item)));
    return node.toString();
  }

  /** Lines with what is new. */
  static String lines(BulkReport run, List<BulkItem> settled) {
    StringBuilder lines = new StringBuilder();
    settled.forEach(item -> lines.append(OutcomeJson.write(item)).append('\n'));
    return lines.append(RunStateJson.write(run.state())).append('\n').toString();
  }

  /**
   * Reads both; a line that was cut off tells nothing.
   *
   * @throws IllegalArgumentException for what {@link #write} did not write
   */
  static Remembered read(String text, List<String> lines) {
    JsonNode node = tree(text);
    Map<InvocationId, BulkItem> items = new LinkedHashMap<>();
    node.path("items").forEach(each -> put(items, each));
    BulkState state = new BulkState.Going();
    for (String line : lines) {
      JsonNode news = line(line);
      if (OutcomeJson.isOne(news)) {
        put(items, news);
      } else if (news.has("state")) {
        state = RunStateJson.read(news);
      }
    }
    return new Remembered(report(node, state), List.copyOf(items.values()));
  }

  private static void put(Map<InvocationId, BulkItem> items, JsonNode node) {
    BulkItem item = OutcomeJson.read(node);
    items.put(item.original(), item);
  }

  private static BulkReport report(JsonNode node, BulkState state) {
    return new BulkReport(
        new BulkId(PurgeJson.text(node, "id")),
        new AppKey(PurgeJson.text(node, "app")),
        OrderJson.read(node.path("order")),
        PurgeJson.text(node, "by"),
        Instant.parse(PurgeJson.text(node, "begun")),
        BulkCounts.NONE,
        state,
        true);
  }

  private static JsonNode line(String text) {
    try {
      return tree(text);
    } catch (IllegalArgumentException _) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no run of many", e);
    }
  }
}
