package dev.pynmon.bootstrap.statefolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;

/** What became of one of many, as JSON. */
final class OutcomeJson {
  private static final String ORIGINAL = "original";

  private OutcomeJson() {}

  static ObjectNode write(BulkItem item) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put(ORIGINAL, item.original().value());
    return switch (item.outcome()) {
      case BulkOutcome.Open _ -> node;
      case BulkOutcome.Registered registered -> node.put("as", registered.as().value());
      case BulkOutcome.Existing existing -> node.put("existing", existing.existing().value());
      case BulkOutcome.LeftOut left ->
          node.put("reason", left.reason().name()).put("sentence", left.sentence());
    };
  }

  static boolean isOne(JsonNode node) {
    return node.has(ORIGINAL);
  }

  static BulkItem read(JsonNode node) {
    return new BulkItem(new InvocationId(PurgeJson.text(node, ORIGINAL)), outcome(node));
  }

  private static BulkOutcome outcome(JsonNode node) {
    if (node.has("as")) {
      return new BulkOutcome.Registered(new InvocationId(PurgeJson.text(node, "as")));
    }
    if (node.has("existing")) {
      return new BulkOutcome.Existing(new InvocationId(PurgeJson.text(node, "existing")));
    }
    return node.has("reason")
        ? new BulkOutcome.LeftOut(
            BulkReason.valueOf(PurgeJson.text(node, "reason")), PurgeJson.text(node, "sentence"))
        : new BulkOutcome.Open();
  }
}
