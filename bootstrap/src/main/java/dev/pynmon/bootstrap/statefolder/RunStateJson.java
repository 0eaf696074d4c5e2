package dev.pynmon.bootstrap.statefolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.rerun.BulkState;
import java.time.Instant;
import java.util.function.Function;

/** How a run of many ended, as JSON; one that goes on has nothing that outlives its process. */
final class RunStateJson {
  private RunStateJson() {}

  static ObjectNode write(BulkState state) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (state instanceof BulkState.Ended ended) {
      node.put("at", ended.at().toString());
    }
    return switch (state) {
      case BulkState.Complete _ -> node.put("state", "complete");
      case BulkState.Stopped stopped -> {
        stopped.by().ifPresent(name -> node.put("by", name));
        yield node.put("state", "stopped");
      }
      case BulkState.Abandoned _ -> node.put("state", "abandoned");
      case BulkState.Failed failed -> FaultJson.write(node.put("state", "failed"), failed.fault());
      default -> node.put("state", "going");
    };
  }

  static BulkState read(JsonNode node) {
    return switch (PurgeJson.text(node, "state")) {
      case "going" -> new BulkState.Going();
      case "complete" -> new BulkState.Complete(at(node));
      case "stopped" ->
          new BulkState.Stopped(at(node), SourceJson.text(node, "by", Function.identity()));
      case "abandoned" -> new BulkState.Abandoned(at(node));
      case "failed" -> new BulkState.Failed(at(node), FaultJson.read(node));
      default -> throw new IllegalArgumentException("an unknown state of a run");
    };
  }

  private static Instant at(JsonNode node) {
    return Instant.parse(PurgeJson.text(node, "at"));
  }
}
