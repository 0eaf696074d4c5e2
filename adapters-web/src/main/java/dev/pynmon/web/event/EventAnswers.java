package dev.pynmon.web.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.web.invocation.InvocationSummary;
import dev.pynmon.web.listing.GapsJson;
import dev.pynmon.web.trigger.RunJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is answered of an event as JSON: Pynmon's keys in its order, and what they do not hold. */
final class EventAnswers {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String EVENT = "event";
  private static final String EVENTS = "events";
  private static final String RUNS = "trigger_runs";
  private static final String INVOCATIONS = "invocation_summaries";

  private final EventDetail detail;

  EventAnswers(EventDetail detail) {
    this.detail = detail;
  }

  /** The event, its runs and the invocations that they name. */
  ObjectNode api() {
    ObjectNode json = NODES.objectNode();
    json.set(EVENT, event());
    json.set(RUNS, runs());
    json.set(INVOCATIONS, invocations());
    return json;
  }

  /** Its runs alone. */
  ObjectNode runsAlone() {
    ObjectNode json = NODES.objectNode();
    json.set(RUNS, runs());
    return json;
  }

  /** What led to what. */
  ObjectNode trace() {
    ObjectNode json =
        NODES.objectNode().put("focus_kind", EVENT).put("focus_id", detail.event().id().value());
    json.set(RUNS, runs());
    json.putArray(EVENTS).add(event());
    add(json.putArray("source_invocation_ids"), sources());
    add(
        json.putArray("generated_invocation_ids"),
        oldestFirst().flatMap(r -> r.started().stream()));
    return json;
  }

  /** An answer with what its keys do not hold. */
  ObjectNode withGaps(ObjectNode json) {
    Map<String, Boolean> gaps = new LinkedHashMap<>();
    boolean event = !isWhole(detail.event()) || detail.payloadDamage().isPresent();
    gaps.put(EVENT, event);
    gaps.put(EVENTS, event);
    gaps.put(RUNS, !hasAllRuns());
    gaps.put(INVOCATIONS, named().anyMatch(id -> !detail.invocations().containsKey(id)));
    List<String> incomplete = gaps.keySet().stream().filter(json::has).filter(gaps::get).toList();
    GapsJson.add(json, incomplete, detail.missing());
    return json;
  }

  private static boolean isWhole(Event event) {
    return event.matchedCount() instanceof Count.Exact
        && event.startedCount() instanceof Count.Exact;
  }

  private boolean hasAllRuns() {
    return detail
        .runs()
        .available()
        .filter(Newest::complete)
        .filter(runs -> runs.items().stream().allMatch(run -> run.readable().isPresent()))
        .isPresent();
  }

  private ObjectNode event() {
    return EventJson.whole(detail.event(), detail.payload());
  }

  private ArrayNode runs() {
    ArrayNode json = NODES.arrayNode();
    oldestFirst().forEach(run -> json.add(RunJson.of(run)));
    return json;
  }

  private Stream<TriggerRun> oldestFirst() {
    List<StoredTriggerRun> newestFirst =
        detail.runs().available().map(Newest::items).orElse(List.of());
    return newestFirst.reversed().stream().flatMap(run -> run.readable().stream());
  }

  private Stream<InvocationId> sources() {
    return oldestFirst()
        .flatMap(run -> run.participants().stream())
        .flatMap(one -> one.source().stream());
  }

  private static void add(ArrayNode json, Stream<InvocationId> ids) {
    ids.distinct().forEach(id -> json.add(id.value()));
  }

  /** Whoever is named but not known has an empty object, as in Pynmon. */
  private ObjectNode invocations() {
    ObjectNode json = NODES.objectNode();
    named()
        .flatMap(id -> Optional.ofNullable(detail.invocations().get(id)).stream())
        .forEach(row -> json.set(row.id().value(), InvocationSummary.of(row, detail.asOf())));
    return json;
  }

  private Stream<InvocationId> named() {
    Event event = detail.event();
    return Stream.of(
            event.started().stream(),
            event.emitter().invocation().stream(),
            oldestFirst().flatMap(TriggerRun::concerned))
        .flatMap(each -> each)
        .distinct();
  }
}
