package dev.pynmon.web.invocation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.web.part.SceneLink;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.trigger.RunJson;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code /invocations/{id}/api} that is about events and triggers: Pynmon's keys in its
 * order. Two more keys follow only where they say something: {@code incomplete} names those of the
 * keys before that do not hold everything, {@code missing} the components that could not be asked.
 */
final class TriggeringJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final double MICROS = 1_000_000;

  private final Triggering triggering;
  private final Links links;

  private TriggeringJson(Triggering triggering, Links links) {
    this.triggering = triggering;
    this.links = links;
  }

  /** Adds it to what else is told of the invocation. */
  static void add(ObjectNode json, Triggering triggering, Links links) {
    new TriggeringJson(triggering, links).addTo(json);
  }

  private void addTo(ObjectNode json) {
    json.set("triggered_by", origin().map(this::run).orElse(null));
    json.set("emitted_events", emitted());
    json.set("triggered_runs_caused", caused());
    json.set("source_inv_summaries", invocations());
    json.set("source_event_summaries", events());
    addUnlessEmpty(json, "incomplete", incomplete());
    addUnlessEmpty(json, "missing", missing());
  }

  private static void addUnlessEmpty(ObjectNode json, String key, ArrayNode list) {
    if (!list.isEmpty()) {
      json.set(key, list);
    }
  }

  private Optional<TriggerRun> origin() {
    return triggering.origin().flatMap(StoredTriggerRun::readable);
  }

  /** First executed first, as Pynmon has them. */
  private List<TriggerRun> causedRuns() {
    return triggering.caused().items().reversed().stream()
        .flatMap(run -> run.readable().stream())
        .toList();
  }

  private ObjectNode run(TriggerRun run) {
    return RunJson.of(run)
        .put(
            "timeline_url",
            SceneLink.orBare(Optional.ofNullable(triggering.scenes().get(run.id())), links));
  }

  private ArrayNode caused() {
    ArrayNode json = NODES.arrayNode();
    causedRuns().forEach(run -> json.add(run(run)));
    return json;
  }

  private ArrayNode emitted() {
    ArrayNode json = NODES.arrayNode();
    triggering.emitted().items().forEach(event -> json.add(emitted(event)));
    return json;
  }

  private static ObjectNode emitted(Event event) {
    ObjectNode json = begin(event);
    addState(json, event);
    ArrayNode started = json.putArray("triggered_invocation_ids");
    event.started().forEach(id -> started.add(id.value()));
    return json;
  }

  private static ObjectNode begin(Event event) {
    return NODES
        .objectNode()
        .put("event_id", event.id().value())
        .put("event_code", event.code())
        .put("timestamp", PythonTime.format(event.at()));
  }

  private static void addState(ObjectNode json, Event event) {
    json.put("matched", !event.conditions().isEmpty()).put("triggered", !event.started().isEmpty());
  }

  /** Whoever is named but not known has an empty object, as in Pynmon. */
  private ObjectNode invocations() {
    ObjectNode json = NODES.objectNode();
    named()
        .distinct()
        .flatMap(id -> Stream.ofNullable(triggering.invocations().get(id)))
        .forEach(row -> json.set(row.id().value(), summary(row)));
    return json;
  }

  private Stream<InvocationId> named() {
    Stream<InvocationId> sources =
        origin().stream()
            .flatMap(run -> run.participants().stream())
            .flatMap(one -> one.source().stream());
    Stream<InvocationId> caused = causedRuns().stream().flatMap(TriggerRun::concerned);
    Stream<InvocationId> started =
        triggering.emitted().items().stream().flatMap(event -> event.started().stream());
    return Stream.of(sources, caused, started).flatMap(each -> each);
  }

  private static ObjectNode summary(InvocationRow row) {
    ObjectNode json = NODES.objectNode();
    if (row.state().isEmpty() && row.record().isEmpty()) {
      return json;
    }
    return json.put("invocation_id", row.id().value())
        .put("task_id_key", row.task().map(TaskKey::value).orElse(null))
        .put("func_name", row.task().map(TaskKey::function).orElse(null))
        .put("status", row.state().map(state -> state.status().status().label()).orElse(null))
        .put("duration_seconds", seconds(row));
  }

  /** From the first to the newest change; null where there is one at most. */
  private static @Nullable Double seconds(InvocationRow row) {
    List<Instant> changes =
        row.history().entries().stream().map(entry -> entry.at()).sorted().toList();
    return changes.size() < 2 ? null : seconds(Duration.between(changes.getFirst(), end(row)));
  }

  private static Instant end(InvocationRow row) {
    Instant last = row.history().entries().getLast().at();
    return row.history().complete()
        ? last
        : row.state().map(state -> state.status().at()).orElse(last);
  }

  private static double seconds(Duration duration) {
    return (duration.toNanos() / 1_000) / MICROS;
  }

  private ObjectNode events() {
    ObjectNode json = NODES.objectNode();
    Stream.concat(origin().stream(), causedRuns().stream())
        .flatMap(run -> run.participants().stream())
        .flatMap(one -> one.event().stream())
        .distinct()
        .forEach(id -> json.set(id.value(), event(id)));
    return json;
  }

  private ObjectNode event(EventId id) {
    return Optional.ofNullable(triggering.events().get(id))
        .flatMap(StoredEvent::readable)
        .map(TriggeringJson::event)
        .orElseGet(() -> NODES.objectNode().put("event_id", id.value()));
  }

  private static ObjectNode event(Event event) {
    ObjectNode json = begin(event).put("state", event.state().value());
    addState(json, event);
    return json.put("triggered_count", event.started().size())
        .put(
            "emitted_by_invocation_id",
            event.emitter().invocation().map(InvocationId::value).orElse(null));
  }

  private ArrayNode incomplete() {
    ArrayNode json = NODES.arrayNode();
    if (triggering.origin().isPresent() && origin().isEmpty()) {
      json.add("triggered_by");
    }
    if (!triggering.emitted().complete()) {
      json.add("emitted_events");
    }
    Newest<StoredTriggerRun> caused = triggering.caused();
    if (!caused.complete() || caused.items().size() > causedRuns().size()) {
      json.add("triggered_runs_caused");
    }
    if (!triggering.complete()) {
      json.add("source_inv_summaries");
    }
    return json;
  }

  private ArrayNode missing() {
    ArrayNode json = NODES.arrayNode();
    triggering.missing().forEach((component, why) -> json.add(missing(component, why)));
    return json;
  }

  private static ObjectNode missing(Component component, Absence why) {
    return NODES
        .objectNode()
        .put("component", component.label())
        .put("reason", AbsenceText.sentence(component, why));
  }
}
