package dev.pynmon.web.invocation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.web.listing.GapsJson;
import dev.pynmon.web.trigger.RunJson;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.SceneLink;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of {@code /invocations/{id}/api} that is about events and triggers: Pynmon's keys in its
 * order, and what it does not hold.
 */
final class TriggeringJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Triggering triggering;
  private final Links links;
  private final Map<TriggerRunId, Scene> scenes;

  private TriggeringJson(Triggering triggering, Links links) {
    this.triggering = triggering;
    this.scenes = scenes(triggering);
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
    GapsJson.add(json, incomplete(), triggering.missing());
  }

  private Optional<TriggerRun> origin() {
    return triggering.readableOrigin();
  }

  /** First executed first, as Pynmon has them. */
  private List<TriggerRun> causedRuns() {
    return triggering.caused().items().reversed().stream()
        .flatMap(run -> run.readable().stream())
        .toList();
  }

  private ObjectNode run(TriggerRun run) {
    return RunJson.of(run)
        .put("timeline_url", SceneLink.told(Optional.ofNullable(scenes.get(run.id())), links));
  }

  /** Of what still goes on no more than what it did: so the address stays the same. */
  private static Map<TriggerRunId, Scene> scenes(Triggering triggering) {
    Map<InvocationId, List<Instant>> changes = new HashMap<>();
    triggering
        .invocations()
        .forEach((id, row) -> changes.put(id, row.life(triggering.asOf()).changes()));
    List<TriggerRun> runs =
        Stream.concat(triggering.origin().stream(), triggering.caused().items().stream())
            .flatMap(run -> run.readable().stream())
            .toList();
    return Scene.ofRuns(runs, changes, Optional.empty());
  }

  private ArrayNode caused() {
    ArrayNode json = NODES.arrayNode();
    causedRuns().forEach(run -> json.add(run(run)));
    return json;
  }

  private ArrayNode emitted() {
    ArrayNode json = NODES.arrayNode();
    triggering.emitted().items().forEach(event -> json.add(EventSummary.emitted(event)));
    return json;
  }

  /** Whoever is named but not known has an empty object, as in Pynmon. */
  private ObjectNode invocations() {
    ObjectNode json = NODES.objectNode();
    named()
        .distinct()
        .flatMap(id -> Stream.ofNullable(triggering.invocations().get(id)))
        .forEach(row -> json.set(row.id().value(), InvocationSummary.of(row, triggering.asOf())));
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
        .map(EventSummary::of)
        .orElseGet(() -> NODES.objectNode().put("event_id", id.value()));
  }

  private List<String> incomplete() {
    Newest<StoredTriggerRun> caused = triggering.caused();
    Map<String, Boolean> gaps = new LinkedHashMap<>();
    gaps.put("triggered_by", triggering.origin().isPresent() && origin().isEmpty());
    gaps.put("emitted_events", !triggering.emitted().complete());
    gaps.put(
        "triggered_runs_caused", !caused.complete() || caused.items().size() > causedRuns().size());
    gaps.put("source_inv_summaries", !triggering.complete());
    gaps.put("source_event_summaries", !triggering.eventsComplete());
    return gaps.keySet().stream().filter(gaps::get).toList();
  }
}
