package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.Optional;

/** A workflow run as Redis keeps it (wire format, section 8). Never throws for any text. */
public final class WorkflowRunJson {
  private WorkflowRunJson() {}

  /**
   * The run in a JSON text; empty when it cannot be read, is that of another run, or names no type.
   *
   * @param id the run whose record this should be
   */
  public static Optional<WorkflowRun> read(WorkflowId id, String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable _ -> Optional.empty();
      case JsonRead.Tree(JsonNode root) -> of(id, root);
    };
  }

  private static Optional<WorkflowRun> of(WorkflowId id, JsonNode root) {
    return Members.text(root, "workflow_id")
        .filter(id.value()::equals)
        .flatMap(_ -> Members.text(root, "workflow_type_key"))
        .map(type -> new WorkflowRun(id, new TaskKey(type), parent(root)));
  }

  private static Optional<WorkflowId> parent(JsonNode root) {
    return Members.text(root, "parent_workflow_id").map(WorkflowId::new);
  }
}
