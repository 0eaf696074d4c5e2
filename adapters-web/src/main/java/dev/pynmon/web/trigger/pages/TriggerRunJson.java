package dev.pynmon.web.trigger.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.trigger.ShownEvent;
import dev.pynmon.application.port.in.trigger.TriggerRunDetail;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.web.invocation.InvocationSummary;
import dev.pynmon.web.trigger.RunJson;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.SceneLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of a trigger as JSON with all that is around it: Pynmon's keys in its order. */
final class TriggerRunJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final TriggerRun run;
  private final TriggerRunDetail detail;
  private final Links links;

  private TriggerRunJson(TriggerRun run, TriggerRunDetail detail, Links links) {
    this.run = run;
    this.detail = detail;
    this.links = links;
  }

  /** The run; of one that cannot be read its id and what is wrong. */
  static ObjectNode of(TriggerRunDetail detail, Links links) {
    return switch (detail.run()) {
      case TriggerRun run -> new TriggerRunJson(run, detail, links).json();
      case DamagedTriggerRun damaged ->
          NODES
              .objectNode()
              .put("trigger_run_id", damaged.id().value())
              .put("damage", damaged.damage().problem());
    };
  }

  private ObjectNode json() {
    ObjectNode json = RunJson.of(run);
    List<Participant> parts = run.relevantParticipants();
    for (int i = 0; i < parts.size(); i++) {
      addViews((ObjectNode) json.get("participants").get(i), parts.get(i));
    }
    json.put(
        "show_participant_event_column", parts.stream().anyMatch(one -> one.event().isPresent()));
    json.put(
        "show_participant_source_column",
        parts.stream().flatMap(one -> one.source().stream()).distinct().count() > 1);
    json.set("condition_details", conditions(parts));
    json.set("invocation_summaries", invocations());
    json.set("events", events());
    json.put("timeline_url", SceneLink.told(detail.told(), links));
    return json;
  }

  private void addViews(ObjectNode json, Participant one) {
    json.set("condition_view", condition(one));
    json.set(
        "context_view",
        live(one)
            .map(valid -> ViewJson.context(valid))
            .orElseGet(() -> ViewJson.context(one, event(one))));
    json.set(
        "valid_condition_view", ViewJson.valid(one.validCondition(), live(one).isPresent(), links));
  }

  private Optional<ValidCondition> live(Participant one) {
    return one.validCondition()
        .flatMap(id -> Optional.ofNullable(detail.valid().get(id)))
        .flatMap(StoredValidCondition::readable);
  }

  private Optional<ShownEvent> event(Participant one) {
    return one.event().flatMap(id -> Optional.ofNullable(detail.events().get(id)));
  }

  private ObjectNode condition(Participant one) {
    String id = one.condition().orElse("");
    return live(one)
        .map(ValidCondition::condition)
        .flatMap(StoredCondition::readable)
        .or(
            () ->
                Optional.ofNullable(detail.conditions().get(id)).flatMap(StoredCondition::readable))
        .map(condition -> ViewJson.condition(condition, links))
        .orElseGet(() -> ViewJson.unknownCondition(id));
  }

  /** One for each condition that was met, in the order of all that took part. */
  private ArrayNode conditions(List<Participant> relevant) {
    Map<String, ObjectNode> views = new HashMap<>();
    relevant.forEach(one -> one.condition().ifPresent(id -> views.put(id, condition(one))));
    ArrayNode json = NODES.arrayNode();
    for (Participant one : run.participants()) {
      one.condition()
          .ifPresent(id -> json.add(views.computeIfAbsent(id, _ -> condition(one)).deepCopy()));
    }
    return json;
  }

  /** Of a source that is not kept pynenc's own words tell a little. */
  private ObjectNode invocations() {
    ObjectNode json = NODES.objectNode();
    run.concerned().distinct().forEach(id -> json.set(id.value(), summary(id)));
    for (Participant one : run.participants()) {
      one.source()
          .map(InvocationId::value)
          .filter(id -> json.path(id).isEmpty())
          .ifPresent(id -> json.set(id, ViewJson.summary(one.summary())));
    }
    return json;
  }

  private ObjectNode summary(InvocationId id) {
    return Optional.ofNullable(detail.invocations().get(id))
        .map((InvocationRow row) -> InvocationSummary.of(row, detail.asOf()))
        .orElseGet(NODES::objectNode);
  }

  private ArrayNode events() {
    ArrayNode json = NODES.arrayNode();
    for (Participant one : run.participants()) {
      event(one).ifPresent(event -> json.add(ViewJson.event(event)));
    }
    return json;
  }
}
