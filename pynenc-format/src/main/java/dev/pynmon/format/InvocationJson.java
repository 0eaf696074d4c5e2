package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.util.Optional;

/** An invocation as Redis keeps it (wire format, section 2.5). Never throws for any text. */
public final class InvocationJson {
  private InvocationJson() {}

  /**
   * The invocation in a JSON text; a damaged one when the text cannot be read, is that of another
   * invocation, or names no call.
   *
   * @param id the invocation whose record this should be
   */
  public static StoredInvocation read(InvocationId id, String json) {
    return switch (Json.readObject(json, Records.MAX_ARGUMENTS)) {
      case JsonRead.Unreadable(String why) ->
          damaged(id, "the text of the invocation " + why, json);
      case JsonRead.Tree(JsonNode root) -> invocation(id, root, json);
    };
  }

  private static StoredInvocation invocation(InvocationId id, JsonNode root, String json) {
    if (!Members.text(root, "invocation_id").equals(Optional.of(id.value()))) {
      return damaged(id, "this is not the record of this invocation", json);
    }
    return Members.text(root, "call_id_key")
        .<StoredInvocation>map(call -> invocation(id, new CallKey(call), root))
        .orElseGet(() -> damaged(id, "the record names no call", json));
  }

  private static Invocation invocation(InvocationId id, CallKey call, JsonNode root) {
    return new Invocation(
        id,
        call,
        Members.text(root, "task_id_key").map(TaskKey::new).orElseGet(call::task),
        ArgumentsJson.of(root.path("serialized_arguments")),
        Members.text(root, "parent_invocation_id").map(InvocationId::new),
        Members.text(root, "parent_event_id").map(EventId::new),
        Members.text(root, "workflow_id").map(workflow -> workflow(workflow, root)));
  }

  /** A workflow whose type is missing keeps an empty one, which is not well-formed. */
  private static WorkflowIdentity workflow(String id, JsonNode root) {
    return new WorkflowIdentity(
        new WorkflowId(id),
        new TaskKey(Members.text(root, "workflow_type_key").orElse("")),
        Members.text(root, "parent_workflow_id").map(WorkflowId::new));
  }

  private static DamagedInvocation damaged(InvocationId id, String problem, String json) {
    return new DamagedInvocation(id, Json.damage(problem, json));
  }
}
