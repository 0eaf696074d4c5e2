package dev.pynmon.bootstrap.statefolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.RerunChoice;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody wanted of many, as JSON. */
final class OrderJson {
  private OrderJson() {}

  static ObjectNode write(BulkOrder order) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("as_of", order.asOf().toString())
            .put("limit", order.limit())
            .put("per_minute", order.perMinute())
            .put("canary", order.hasCanary());
    node.set("source", SourceJson.write(order.source()));
    node.set("choice", write(order.choice()));
    ArrayNode despite = node.putArray("despite");
    order.despite().stream().map(Enum::name).sorted().forEach(despite::add);
    return node;
  }

  private static ObjectNode write(RerunChoice choice) {
    ObjectNode node =
        JsonNodeFactory.instance.objectNode().put("even_if_registered", choice.evenIfRegistered());
    choice.queue().ifPresent(queue -> node.put("queue", queue.value()));
    choice.priority().ifPresent(priority -> node.put("priority", priority));
    ObjectNode edited = node.putObject("edited");
    choice.edited().forEach(edited::put);
    return node;
  }

  static BulkOrder read(JsonNode node) {
    return new BulkOrder(
        SourceJson.read(node.path("source")),
        Instant.parse(PurgeJson.text(node, "as_of")),
        node.path("limit").asInt(),
        node.path("per_minute").asInt(),
        node.path("canary").asBoolean(),
        choice(node.path("choice")),
        despite(node.path("despite")));
  }

  /** None in what older ones wrote. */
  private static Set<BulkReason> despite(JsonNode node) {
    Set<BulkReason> despite = new HashSet<>();
    node.forEach(each -> despite.add(BulkReason.valueOf(each.asText())));
    return despite;
  }

  private static RerunChoice choice(JsonNode node) {
    Map<String, String> edited = new LinkedHashMap<>();
    node.path("edited")
        .properties()
        .forEach(each -> edited.put(each.getKey(), each.getValue().asText()));
    return new RerunChoice(
        node.path("even_if_registered").asBoolean(),
        SourceJson.text(node, "queue", QueueName::new),
        node.has("priority") ? Optional.of(node.path("priority").asDouble()) : Optional.empty(),
        edited);
  }
}
