package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRole;
import java.util.Optional;

/**
 * What is known of an invocation beside its history.
 *
 * @param id the invocation
 * @param task its task; empty when its record is gone or cannot be read
 * @param parent the invocation that made the call
 * @param workflow the workflow it belongs to
 * @param current its present status, when that was asked for: it tells a bar that the window cuts
 *     from one that still goes on
 */
public record TimelineSubject(
    InvocationId id,
    Optional<TaskKey> task,
    Optional<InvocationId> parent,
    Optional<WorkflowIdentity> workflow,
    Optional<StatusRecord> current) {
  /** An invocation of which nothing but the history is known. */
  public static TimelineSubject unknown(InvocationId id) {
    return new TimelineSubject(
        id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** An invocation by its record. */
  public static TimelineSubject of(Invocation invocation, Optional<StatusRecord> current) {
    return new TimelineSubject(
        invocation.id(),
        Optional.of(invocation.task()),
        invocation.parent(),
        invocation.workflow(),
        current);
  }

  /** True when it defines the workflow it belongs to. */
  public boolean isWorkflowRoot() {
    return WorkflowRole.of(id, workflow) == WorkflowRole.ROOT;
  }
}
