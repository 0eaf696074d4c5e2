package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.Optional;

/** A status record (wire format, section 3.4). Never throws for any text. */
public final class StatusRecordJson {
  private StatusRecordJson() {}

  /** The record in a JSON text; empty when its status or its time cannot be read. */
  public static Optional<StatusRecord> read(String json) {
    return PlainStatus.read(json).or(() -> readAny(json));
  }

  private static Optional<StatusRecord> readAny(String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable _ -> Optional.empty();
      case JsonRead.Tree(JsonNode root) -> of(root);
    };
  }

  /** The record in an object of a larger one. */
  static Optional<StatusRecord> of(JsonNode object) {
    Optional<Instant> at = Members.text(object, "timestamp").flatMap(PythonTime::parse);
    Optional<InvocationStatus> status = Members.text(object, "status").map(InvocationStatus::of);
    return at.isPresent() && status.isPresent()
        ? Optional.of(new StatusRecord(status.get(), runner(object), at.get()))
        : Optional.empty();
  }

  private static Optional<RunnerId> runner(JsonNode object) {
    return Members.text(object, "runner_id").map(RunnerId::new);
  }
}
