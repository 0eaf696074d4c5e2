package dev.pynmon.web.trigger.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.trigger.ShownEvent;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.SummaryWords;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.web.event.EventJson;
import dev.pynmon.web.event.PayloadJson;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions, and what met them, as Pynmon's JSON has them. */
final class ViewJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int HEAD = 22;
  private static final int TAIL = 12;

  private ViewJson() {}

  /** Both ends of a long id. */
  static String shortened(String id) {
    return id.codePointCount(0, id.length()) <= HEAD + TAIL + 1
        ? id
        : id.substring(0, id.offsetByCodePoints(0, HEAD))
            + "..."
            + id.substring(id.offsetByCodePoints(id.length(), -TAIL));
  }

  static ObjectNode condition(Condition condition, Links links) {
    return view(true, "TriggerCondition", condition.type(), condition.id())
        .put("detail_url", told(PageLinks.condition(condition.id(), links)))
        .set("items", items(Details.of(condition.data())));
  }

  /** To the letter as Pynmon writes addresses with parameters. */
  private static String told(Href address) {
    return address.hrefText().replace("%20", "+");
  }

  static ObjectNode unknownCondition(String id) {
    return view(false, "TriggerCondition", "Unknown condition", id)
        .put("detail_url", "")
        .set("items", NODES.arrayNode());
  }

  private static ObjectNode view(boolean available, String kind, String type, String id) {
    return NODES
        .objectNode()
        .put("available", available)
        .put("kind", kind)
        .put("type", type)
        .put("id", id)
        .put("id_short", shortened(id));
  }

  /** What met a condition that waits. */
  static ObjectNode context(ValidCondition valid) {
    String end = "_context_";
    int at = valid.id().indexOf(end, valid.id().indexOf(valid.condition().id()));
    String id = at < 0 ? "" : valid.id().substring(at + end.length());
    return view(true, "ConditionContext", valid.context().type(), id)
        .put("timestamp", valid.context().at().map(PythonTime::format).orElse(""))
        .put("summary", "")
        .set("items", items(Details.of(valid.context().data())));
  }

  /** What met a condition that was used up, as the run and the event tell it. */
  static ObjectNode context(Participant one, Optional<ShownEvent> event) {
    String id =
        one.event().map(EventId::value).or(() -> one.source().map(InvocationId::value)).orElse("");
    List<Detail> details = new ArrayList<>(event.map(ViewJson::details).orElse(List.of()));
    Set<String> keys = details.stream().map(Detail::key).collect(Collectors.toSet());
    Details.ofSummary(one.summary()).stream()
        .filter(detail -> !keys.contains(detail.key()))
        .forEach(details::add);
    return view(
            !id.isEmpty() || !one.summary().isEmpty(),
            "ConditionContext",
            one.type().isEmpty() ? "ConditionContext" : one.type(),
            id)
        .put("timestamp", one.at().map(PythonTime::format).orElse(""))
        .put("summary", one.summary())
        .set("items", items(details));
  }

  private static List<Detail> details(ShownEvent shown) {
    Event event = shown.event();
    return List.of(
        Details.detail("event_id", NODES.textNode(event.id().value())),
        Details.detail("event_code", NODES.textNode(event.code())),
        Details.detail("payload", PayloadJson.of(shown.payload())),
        Details.detail(
            "emitted_by_invocation_id",
            event
                .emitter()
                .invocation()
                .<JsonNode>map(id -> NODES.textNode(id.value()))
                .orElseGet(NODES::nullNode)));
  }

  static ObjectNode valid(Optional<String> id, boolean live, Links links) {
    return NODES
        .objectNode()
        .put("id", id.orElse(""))
        .put("id_short", id.map(ViewJson::shortened).orElse(""))
        .put("available", id.isPresent())
        .put("source", live ? "live" : "snapshot")
        .put(
            "detail_url",
            told(id.map(one -> PageLinks.validCondition(one, links)).orElse(Href.NONE)));
  }

  private static ArrayNode items(List<Detail> details) {
    ArrayNode json = NODES.arrayNode();
    details.forEach(detail -> json.add(item(detail)));
    return json;
  }

  private static ObjectNode item(Detail detail) {
    ObjectNode json = NODES.objectNode().put("key", detail.key()).put("label", detail.label());
    if (detail.isOfStatuses()) {
      json.put("render", "status_badges");
      detail.statuses().forEach(json.putArray("statuses")::add);
      return json;
    }
    return json.put("value", detail.value())
        .put("multiline", detail.multiline())
        .put("render", "value");
  }

  /** What pynenc's short words say of an invocation that is not kept. */
  static ObjectNode summary(String words) {
    Map<String, String> tokens = SummaryWords.of(words);
    ObjectNode json = NODES.objectNode();
    if (tokens.containsKey("status")) {
      json.put("status", tokens.getOrDefault("status", "").toUpperCase(Locale.ROOT));
      Optional.ofNullable(tokens.get("task"))
          .ifPresent(
              task ->
                  json.put("task_id_key", task)
                      .put("func_name", task.substring(task.lastIndexOf('.') + 1)));
    }
    return json;
  }

  static ObjectNode event(ShownEvent shown) {
    return EventJson.whole(shown.event(), shown.payload());
  }
}
