package dev.pynmon.web.trigger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run of a trigger as JSON: Pynmon's keys in its order. The lists of ids name all that took part,
 * each once for every condition, as the record does; the participants are the relevant ones.
 */
public final class RunJson {
  private RunJson() {}

  /** The run. */
  public static ObjectNode of(TriggerRun run) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("trigger_run_id", run.id().value());
    json.put("trigger_id", run.trigger());
    json.put("task_id_key", run.task().map(TaskKey::value).orElse(null));
    json.put("logic_value", run.logic());
    putIds(json, "valid_condition_ids", run, Participant::validCondition);
    putIds(json, "condition_ids", run, Participant::condition);
    putIds(json, "event_ids", run, one -> one.event().map(EventId::value));
    putIds(json, "source_invocation_ids", run, one -> one.source().map(InvocationId::value));
    json.put("triggered_invocation_id", run.started().map(InvocationId::value).orElse(null));
    json.put("claimed_at", time(run.claimedAt()));
    json.put("executed_at", time(run.executedAt()));
    json.put("atomic_service_run_id", run.service().run().orElse(null));
    json.put("atomic_service_runner_id", run.service().runner().map(RunnerId::value).orElse(null));
    ArrayNode participants = json.putArray("participants");
    run.relevantParticipants().forEach(one -> participants.add(participant(one)));
    return json;
  }

  private static void putIds(
      ObjectNode json, String key, TriggerRun run, Function<Participant, Optional<String>> id) {
    ArrayNode ids = json.putArray(key);
    run.participants().stream().flatMap(one -> id.apply(one).stream()).forEach(ids::add);
  }

  private static ObjectNode participant(Participant one) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("context_type", one.type());
    json.put("condition_id", one.condition().orElse(null));
    json.put("valid_condition_id", one.validCondition().orElse(null));
    json.put("event_id", one.event().map(EventId::value).orElse(null));
    json.put("source_invocation_id", one.source().map(InvocationId::value).orElse(null));
    json.put("context_timestamp", time(one.at()));
    json.put("context_summary", one.summary());
    return json;
  }

  private static @Nullable String time(Optional<Instant> moment) {
    return moment.map(PythonTime::format).orElse(null);
  }
}
