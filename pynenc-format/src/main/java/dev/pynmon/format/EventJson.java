package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An event as both stores keep it (wire format, section 9.4). Never throws for any text. */
public final class EventJson {

  private EventJson() {}

  /**
   * The event in a JSON text; a damaged one when the text cannot be read, is that of another event,
   * or does not say what happened and when.
   *
   * @param id the event whose record this should be
   * @param started the invocations that it started, which its record never names
   */
  public static StoredEvent read(EventId id, String json, List<InvocationId> started) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable(String why) -> damaged(id, "the text of the event " + why, json);
      case JsonRead.Tree(JsonNode root) -> event(id, root, started, json);
    };
  }

  private static StoredEvent event(
      EventId id, JsonNode root, List<InvocationId> started, String json) {
    if (!Members.text(root, "event_id").equals(Optional.of(id.value()))) {
      return damaged(id, "this is not the record of this event", json);
    }
    Optional<Instant> at = Members.text(root, "timestamp").flatMap(PythonTime::parse);
    Optional<String> code = code(root);
    if (at.isEmpty() || code.isEmpty()) {
      return damaged(id, "the record does not say what happened, or when", json);
    }
    return new Event(
        id,
        code.get(),
        at.get(),
        payload(root.path("payload")),
        emitter(root),
        Members.names(root, "matched_condition_ids", Event.MAX_CONDITIONS),
        started,
        Members.names(root, "valid_condition_ids", Event.MAX_CONDITIONS));
  }

  /** May be empty: pynenc takes any text. */
  private static Optional<String> code(JsonNode root) {
    JsonNode code = root.path("event_code");
    return code.isTextual() && code.textValue().isEmpty()
        ? Optional.of("")
        : Members.name(root, "event_code");
  }

  private static Arguments payload(JsonNode payload) {
    if (payload.isMissingNode() || payload.isNull()) {
      return Arguments.NONE;
    }
    return payload.isObject()
        ? ArgumentsJson.of(payload)
        : Arguments.damaged(Json.damage("the payload is no object", payload.toString()));
  }

  private static Emitter emitter(JsonNode root) {
    return new Emitter(
        Members.name(root, "emitted_by_invocation_id").map(InvocationId::new),
        Members.name(root, "emitted_by_task_id").flatMap(TaskKey::parse),
        Members.name(root, "emitted_by_runner_context_id").map(RunnerId::new));
  }

  private static DamagedEvent damaged(EventId id, String problem, String json) {
    return new DamagedEvent(id, Json.damage(problem, json));
  }
}
