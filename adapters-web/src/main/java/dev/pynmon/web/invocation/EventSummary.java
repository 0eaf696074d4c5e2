package dev.pynmon.web.invocation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.value.PythonTime;

/** An event in short as JSON: Pynmon's keys in its order, which differ for what was emitted. */
final class EventSummary {
  private EventSummary() {}

  /** One that took part in a run of a trigger. */
  static ObjectNode of(Event event) {
    ObjectNode json = begin(event).put("state", event.state().value());
    addState(json, event);
    return json.put("triggered_count", event.started().size())
        .put(
            "emitted_by_invocation_id",
            event.emitter().invocation().map(InvocationId::value).orElse(null));
  }

  /** One that the invocation emitted. */
  static ObjectNode emitted(Event event) {
    ObjectNode json = begin(event);
    addState(json, event);
    ArrayNode started = json.putArray("triggered_invocation_ids");
    event.started().forEach(id -> started.add(id.value()));
    return json;
  }

  private static ObjectNode begin(Event event) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("event_id", event.id().value())
        .put("event_code", event.code())
        .put("timestamp", PythonTime.format(event.at()));
  }

  private static void addState(ObjectNode json, Event event) {
    json.put("matched", !event.conditions().isEmpty()).put("triggered", !event.started().isEmpty());
  }
}
