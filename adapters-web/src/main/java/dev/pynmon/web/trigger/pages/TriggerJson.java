package dev.pynmon.web.trigger.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.trigger.TriggerDetail;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.ValidCondition;
import dev.pynmon.domain.trigger.firing.Consequence;
import dev.pynmon.domain.trigger.firing.EventFate;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.NextDue;
import dev.pynmon.domain.trigger.firing.PassedTime;
import dev.pynmon.domain.trigger.firing.PassedTime.Outcome;
import dev.pynmon.domain.trigger.firing.SharedFailures;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.domain.trigger.firing.Upon;
import dev.pynmon.web.listing.GapsJson;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a trigger fired, as JSON; the original has none of it. */
final class TriggerJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST = 20;

  private TriggerJson() {}

  static ObjectNode of(TriggerDetail detail) {
    Firing firing = detail.surroundings().firing(detail.trigger());
    Optional<Trigger> trigger = detail.trigger().readable();
    FiringView view = new TriggerDeeds(detail.surroundings(), detail.asOf()).view(detail.trigger());
    ObjectNode json = NODES.objectNode().put("trigger_id", detail.trigger().id());
    json.put("task_id_key", trigger.flatMap(Trigger::task).map(Object::toString).orElse(null));
    json.put("logic_value", trigger.map(Trigger::logic).orElse(null));
    json.put("standing", firing.standing().word());
    json.put("answer", view.firingClaim());
    json.put("more", view.firingText().strip());
    json.put("last_run", firing.last().map(run -> run.id().value()).orElse(null));
    json.put("missed", firing.standing() instanceof Standing.Missed);
    json.put("conditions_known", firing.known().name().toLowerCase(Locale.ROOT));
    firing.asOf().ifPresent(at -> json.put("conditions_as_of", TimeText.iso(at)));
    firing.upon().forEach(one -> json.withArray("conditions").add(condition(one)));
    firing.passed().forEach(one -> json.withArray("passed").add(passed(one)));
    detail.failures().ifPresent(lost -> json.set("shared_failures", failures(lost)));
    detail.keepers().forEach(one -> json.withArray("kept_for").add(one.id()));
    detail.events().forEach(fate -> json.withArray("lost_events").add(event(fate)));
    GapsJson.add(json, List.of(), detail.missing());
    return json;
  }

  private static ObjectNode condition(Upon upon) {
    ObjectNode json = NODES.objectNode().put("condition_id", upon.id());
    json.put("met", upon.met().size());
    put(json, "since", upon.since());
    put(json, "found_due", upon.found());
    put(
        json,
        "next_due",
        upon.next() instanceof NextDue.At next ? Optional.of(next.at()) : Optional.empty());
    json.put("due_at_next_look", upon.next() instanceof NextDue.AtOnce);
    ArrayNode met = json.putArray("valid_condition_ids");
    upon.met().stream().limit(MOST).map(ValidCondition::id).forEach(met::add);
    return json;
  }

  private static ObjectNode passed(PassedTime passed) {
    ObjectNode json = NODES.objectNode().put("due", TimeText.iso(passed.due()));
    json.put("until", TimeText.iso(passed.until()));
    json.put("outcome", word(passed.outcome()));
    switch (passed.outcome()) {
      case Outcome.Ran ran -> json.put("trigger_run_id", ran.run().id().value());
      case Outcome.Served served -> json.put("atomic_service_run_id", served.service().id());
      case Outcome.Failed failed -> json.put("atomic_service_run_id", failed.service().id());
      case Outcome.SilentTurn silent -> json.put("runner_id", silent.runner().runner().value());
      case Outcome.Idle idle -> json.put("runner_id", idle.runner().runner().value());
      case Outcome.Found found -> json.put("found_due", TimeText.iso(found.at()));
      case Outcome.NoTurn none -> json.put("runners", none.runners());
      case Outcome.NoRunner _ -> json.put("runners", 0);
      case Outcome.Untold _ -> {}
    }
    return json;
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Ran _ -> "run";
      case Outcome.Found _ -> "found due, no run kept";
      case Outcome.Served _ -> "service ran";
      case Outcome.Failed failed -> "service " + failed.service().status();
      case Outcome.NoRunner _ -> "no runner";
      case Outcome.NoTurn _ -> "no turn";
      case Outcome.SilentTurn _ -> "turn of a silent runner";
      case Outcome.Idle _ -> "no service run recorded";
      case Outcome.Untold _ -> "unknown";
    };
  }

  private static ObjectNode failures(SharedFailures failures) {
    ObjectNode json = NODES.objectNode().put("task_id_key", failures.task().value());
    json.put("looked_at", failures.looked());
    ArrayNode unnamed = json.putArray("named_by_no_run");
    failures.unnamed().stream().map(InvocationId::value).forEach(unnamed::add);
    return json;
  }

  private static ObjectNode event(EventFate fate) {
    ObjectNode json = NODES.objectNode().put("event_id", fate.event().id().value());
    return fate.consequence() instanceof Consequence.Unknown
        ? json.putNull("claimed")
        : json.put("claimed", fate.consequence() instanceof Consequence.Claimed);
  }

  private static void put(ObjectNode json, String key, Optional<Instant> at) {
    json.put(key, at.map(TimeText::iso).orElse(null));
  }
}
