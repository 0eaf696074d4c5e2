package dev.pynmon.web.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.event.EventMarkers;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.web.listing.GapsJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as JSON: Pynmon's keys in its order. */
public final class EventJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private EventJson() {}

  /** What is told of an event first, wherever it is. */
  static ObjectNode begin(Event event) {
    return NODES
        .objectNode()
        .put("event_id", event.id().value())
        .put("event_code", event.code())
        .put("timestamp", PythonTime.format(event.at()))
        .put("matched", event.matched())
        .put("triggered", event.triggered());
  }

  /** All that is told of an event alone. */
  public static ObjectNode whole(Event event, List<ShownArgument> payload) {
    ObjectNode json = begin(event);
    event.conditions().forEach(json.putArray("matched_condition_ids")::add);
    event.validConditions().forEach(json.putArray("valid_condition_ids")::add);
    ArrayNode started = json.putArray("triggered_invocation_ids");
    event.started().stream().distinct().forEach(id -> started.add(id.value()));
    json.put("emitted_by_invocation_id", emitter(event));
    json.put("emitted_by_task_id", event.emitter().task().map(TaskKey::value).orElse(null));
    json.put(
        "emitted_by_runner_context_id", event.emitter().runner().map(RunnerId::value).orElse(null));
    json.set("payload", PayloadJson.of(payload));
    return json;
  }

  /** The invocation that emitted it; null without one. */
  static @Nullable String emitter(Event event) {
    return event.emitter().invocation().map(InvocationId::value).orElse(null);
  }

  /**
   * Events in the order in which they were emitted.
   *
   * @param offset how many were left out before them
   */
  static ObjectNode markers(EventMarkers markers, int offset) {
    ObjectNode json = NODES.objectNode();
    ArrayNode list = json.putArray("markers");
    markers.events().forEach(event -> list.add(marker(event)));
    long total = markers.total().value();
    json.put("total", total);
    json.put("truncated", offset + markers.events().size() < total || !markers.complete());
    GapsJson.add(json, incomplete(markers), Map.of());
    return json;
  }

  private static ObjectNode marker(Event event) {
    return begin(event).put("emitted_by_invocation_id", emitter(event));
  }

  private static List<String> incomplete(EventMarkers markers) {
    List<String> keys = new ArrayList<>();
    if (!markers.complete()) {
      keys.add("markers");
    }
    if (markers.total() instanceof Count.AtLeast) {
      keys.add("total");
    }
    return keys;
  }
}
