package dev.pynmon.bootstrap.statefolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.app.BackendFault;

/** What is wrong with a store, as members of a JSON object. */
final class FaultJson {
  private FaultJson() {}

  static ObjectNode write(ObjectNode node, BackendFault fault) {
    return node.put("fault", fault.kind().name())
        .put("store", fault.store())
        .put("problem", fault.problem())
        .put("advice", fault.advice());
  }

  static BackendFault read(JsonNode node) {
    return new BackendFault(
        BackendFault.Kind.valueOf(PurgeJson.text(node, "fault")),
        PurgeJson.text(node, "store"),
        PurgeJson.text(node, "problem"),
        PurgeJson.text(node, "advice"));
  }
}
