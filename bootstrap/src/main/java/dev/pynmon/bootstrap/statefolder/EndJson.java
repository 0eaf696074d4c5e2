package dev.pynmon.bootstrap.statefolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeEnd;
import java.time.Instant;

/** How a purge ended, as JSON. */
final class EndJson {
  private EndJson() {}

  static ObjectNode write(PurgeEnd end) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("at", end.at().toString());
    return switch (end) {
      case PurgeEnd.Complete _ -> node.put("kind", "complete");
      case PurgeEnd.Stopped _ -> node.put("kind", "stopped");
      case PurgeEnd.Abandoned _ -> node.put("kind", "abandoned");
      case PurgeEnd.Failed failed -> write(node.put("kind", "failed"), failed);
    };
  }

  private static ObjectNode write(ObjectNode node, PurgeEnd.Failed failed) {
    return FaultJson.write(node.put("where", failed.where().name()), failed.fault());
  }

  static PurgeEnd read(JsonNode node) {
    Instant at = Instant.parse(PurgeJson.text(node, "at"));
    return switch (PurgeJson.text(node, "kind")) {
      case "complete" -> new PurgeEnd.Complete(at);
      case "stopped" -> new PurgeEnd.Stopped(at);
      case "abandoned" -> new PurgeEnd.Abandoned(at);
      case "failed" ->
          new PurgeEnd.Failed(
              at, Component.valueOf(PurgeJson.text(node, "where")), FaultJson.read(node));
      default -> throw new IllegalArgumentException("an unknown end of a purge");
    };
  }
}
