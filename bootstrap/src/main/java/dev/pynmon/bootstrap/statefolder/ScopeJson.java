package dev.pynmon.bootstrap.statefolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.PurgeScope;
import java.time.Duration;

/** What a purge removes, as JSON. */
final class ScopeJson {
  private ScopeJson() {}

  static ObjectNode write(PurgeScope scope) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    return switch (scope) {
      case PurgeScope.Everything _ -> node.put("kind", "everything");
      case PurgeScope.Only only ->
          node.put("kind", "only").put("component", only.component().name());
      case PurgeScope.Ended ended ->
          node.put("kind", "ended")
              .put("age", ended.age().toString())
              .put("statuses_alone", ended.statusesAlone());
      case PurgeScope.OldEvents events -> write(node.put("kind", "events"), events.retention());
    };
  }

  private static ObjectNode write(ObjectNode node, EventRetention retention) {
    return node.put("enabled", retention.enabled())
        .put("age", retention.age().toString())
        .put("max_events", retention.maxEvents())
        .put("max_runs", retention.maxRuns());
  }

  static PurgeScope read(JsonNode node) {
    return switch (PurgeJson.text(node, "kind")) {
      case "everything" -> new PurgeScope.Everything();
      case "only" -> new PurgeScope.Only(Component.valueOf(PurgeJson.text(node, "component")));
      case "ended" -> new PurgeScope.Ended(age(node), node.path("statuses_alone").asBoolean());
      case "events" -> new PurgeScope.OldEvents(retention(node));
      default -> throw new IllegalArgumentException("an unknown kind of purge");
    };
  }

  private static EventRetention retention(JsonNode node) {
    return new EventRetention(
        node.path("enabled").asBoolean(),
        age(node),
        node.path("max_events").asLong(),
        node.path("max_runs").asLong());
  }

  private static Duration age(JsonNode node) {
    return Duration.parse(PurgeJson.text(node, "age"));
  }
}
