package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.broker.QueueName;
import java.util.List;
import java.util.Optional;

/** The queues that a runner takes from (wire format, section 5.3). Never throws for any text. */
public final class QueueListJson {
  private QueueListJson() {}

  /** The queues in a JSON list of names; empty when the text is no such list. */
  public static Optional<List<QueueName>> read(String json) {
    return switch (Json.read(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable _ -> Optional.empty();
      case JsonRead.Tree(JsonNode root) -> of(root);
    };
  }

  private static Optional<List<QueueName>> of(JsonNode root) {
    boolean allNames =
        root.isArray()
            && root.valueStream()
                .allMatch(name -> name.isTextual() && Unicode.isWellFormed(name.textValue()));
    return allNames
        ? Optional.of(root.valueStream().map(name -> new QueueName(name.textValue())).toList())
        : Optional.empty();
  }
}
