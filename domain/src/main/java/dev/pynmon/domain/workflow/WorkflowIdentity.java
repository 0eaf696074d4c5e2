package dev.pynmon.domain.workflow;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import java.util.Optional;

/**
 * The workflow that an invocation belongs to (wire format, section 8).
 *
 * @param id the workflow's id
 * @param type the task that defines it
 * @param parent the workflow that it is a part of
 */
public record WorkflowIdentity(WorkflowId id, TaskKey type, Optional<WorkflowId> parent) {
  /** True when this workflow is a part of another. */
  public boolean isSubworkflow() {
    return parent.isPresent();
  }
}
