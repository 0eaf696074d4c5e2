package dev.pynmon.testkit.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The JSON of events and trigger runs, the same in every store (wire format, section 9.4). */
final class TriggerText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TriggerText() {}

  /** An event; what it started stays empty in its own record. */
  static String event(Event event) {
    ObjectNode json = JSON.createObjectNode().put("event_id", event.id().value());
    json.put("event_code", event.code()).put("timestamp", PythonTime.format(event.at()));
    ObjectNode payload = json.putObject("payload");
    event.payload().serialized().forEach(payload::put);
    put(json, "matched_condition_ids", event.conditions());
    put(json, "valid_condition_ids", event.validConditions());
    put(json, "triggered_invocation_ids", List.of());
    put(json, "emitted_by_invocation_id", event.emitter().invocation());
    put(json, "emitted_by_task_id", event.emitter().task());
    put(json, "emitted_by_runner_context_id", event.emitter().runner());
    return text(json);
  }

  /** A run of a trigger. */
  static String run(TriggerRun run) {
    ObjectNode json = JSON.createObjectNode().put("trigger_run_id", run.id().value());
    json.put("trigger_id", run.trigger());
    put(json, "task_id_key", run.task());
    json.put("logic_value", run.logic());
    put(json, "valid_condition_ids", all(run, Participant::validCondition));
    put(json, "condition_ids", all(run, Participant::condition));
    put(json, "event_ids", all(run, Participant::event));
    put(json, "source_invocation_ids", all(run, Participant::source));
    put(json, "triggered_invocation_id", run.started());
    json.putObject("arguments_preview");
    putTime(json, "claimed_at", run.claimedAt());
    putTime(json, "executed_at", run.executedAt());
    ArrayNode participants = json.putArray("participants");
    run.participants().forEach(each -> participants.add(participant(each)));
    put(json, "atomic_service_run_id", run.service().run());
    put(json, "atomic_service_runner_id", run.service().runner());
    return text(json);
  }

  private static ObjectNode participant(Participant participant) {
    ObjectNode json = JSON.createObjectNode().put("context_type", participant.type());
    put(json, "condition_id", participant.condition());
    put(json, "valid_condition_id", participant.validCondition());
    put(json, "event_id", participant.event());
    put(json, "source_invocation_id", participant.source());
    putTime(json, "context_timestamp", participant.at());
    return json.put("context_summary", participant.summary());
  }

  private static List<?> all(TriggerRun run, Function<Participant, Optional<?>> part) {
    return run.participants().stream().flatMap(each -> part.apply(each).stream()).toList();
  }

  private static void put(ObjectNode json, String name, List<?> texts) {
    ArrayNode list = json.putArray(name);
    texts.forEach(each -> list.add(each.toString()));
  }

  private static void put(ObjectNode json, String name, Optional<?> text) {
    json.put(name, text.map(Object::toString).orElse(null));
  }

  private static void putTime(ObjectNode json, String name, Optional<Instant> time) {
    json.put(name, time.map(PythonTime::format).orElse(null));
  }

  private static String text(JsonNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
