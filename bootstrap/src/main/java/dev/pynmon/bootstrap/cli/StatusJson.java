package dev.pynmon.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.runner.RunnerCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The answer of {@code pynmon status --json}. */
final class StatusJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StatusJson() {}

  /** One object for one application, else an array. */
  static String of(List<AppStatus> statuses) {
    if (statuses.size() == 1) {
      return Json.line(object(statuses.getFirst()));
    }
    ArrayNode array = NODES.arrayNode();
    statuses.forEach(status -> array.add(object(status)));
    return Json.line(array);
  }

  private static ObjectNode object(AppStatus status) {
    ObjectNode node = NODES.objectNode().put("app_id", status.appId());
    node.set("total", orNull(status.totals(), totals -> NODES.numberNode(totals.total())));
    node.set("by_status", orNull(status.totals(), StatusJson::byStatus));
    node.set("queues", orNull(status.queues(), StatusJson::queues));
    node.set("runners", orNull(status.runners(), StatusJson::runners));
    node.put("as_of", status.asOf().toString());
    if (!status.isComplete()) {
      node.set("missing", missing(status.missing()));
    }
    return node;
  }

  private static <T> JsonNode orNull(Optional<T> part, Function<T, JsonNode> toJson) {
    return part.map(toJson).orElseGet(NODES::nullNode);
  }

  private static JsonNode byStatus(StatusTotals totals) {
    ObjectNode node = NODES.objectNode();
    Statuses.inOrder(totals).forEach(node::put);
    return node;
  }

  private static JsonNode queues(List<QueueReport> queues) {
    ArrayNode array = NODES.arrayNode();
    queues.forEach(
        queue ->
            array
                .addObject()
                .put("name", queue.queue().value())
                .put("size", queue.waiting().value()));
    return array;
  }

  private static JsonNode runners(RunnerCounts runners) {
    return NODES
        .objectNode()
        .put("known", runners.known().value())
        .put("active", runners.active().value())
        .put("stale", runners.stale().value())
        .put("done", runners.done().value());
  }

  private static JsonNode missing(Map<Component, String> missing) {
    ArrayNode array = NODES.arrayNode();
    missing.forEach(
        (component, reason) ->
            array.addObject().put("component", component.label()).put("reason", reason));
    return array;
  }
}
