package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run of a trigger as both stores keep it (wire format, section 9.4). Never throws for any text.
 */
public final class TriggerRunJson {
  private static final int MAX_PARTICIPANTS = 200;

  private TriggerRunJson() {}

  /**
   * The run in a JSON text; a damaged one when the text cannot be read or is that of another run.
   * What else is not as it should be is left empty.
   *
   * @param id the run whose record this should be
   */
  public static StoredTriggerRun read(TriggerRunId id, String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable(String why) ->
          damaged(id, "the text of the trigger run " + why, json);
      case JsonRead.Tree(JsonNode root) ->
          Members.text(root, "trigger_run_id").equals(Optional.of(id.value()))
              ? run(id, root)
              : damaged(id, "this is not the record of this trigger run", json);
    };
  }

  private static TriggerRun run(TriggerRunId id, JsonNode root) {
    return new TriggerRun(
        id,
        Members.name(root, "trigger_id").orElse(""),
        Members.name(root, "task_id_key").flatMap(TaskKey::parse),
        Members.name(root, "logic_value").orElse(""),
        Members.name(root, "triggered_invocation_id").map(InvocationId::new),
        time(root, "claimed_at"),
        time(root, "executed_at"),
        participants(root),
        new TriggerRun.ServedBy(
            Members.name(root, "atomic_service_run_id"),
            Members.name(root, "atomic_service_runner_id").map(RunnerId::new)));
  }

  private static List<Participant> participants(JsonNode root) {
    return Members.list(root, "participants")
        .filter(JsonNode::isObject)
        .limit(MAX_PARTICIPANTS)
        .map(TriggerRunJson::participant)
        .toList();
  }

  private static Participant participant(JsonNode object) {
    return new Participant(
        Members.name(object, "context_type").orElse(""),
        Members.name(object, "condition_id"),
        Members.name(object, "valid_condition_id"),
        Members.name(object, "event_id").map(EventId::new),
        Members.name(object, "source_invocation_id").map(InvocationId::new),
        time(object, "context_timestamp"),
        Members.name(object, "context_summary").orElse(""));
  }

  private static Optional<Instant> time(JsonNode object, String name) {
    return Members.text(object, name).flatMap(PythonTime::parse);
  }

  private static DamagedTriggerRun damaged(TriggerRunId id, String problem, String json) {
    return new DamagedTriggerRun(id, Json.damage(problem, json));
  }
}
