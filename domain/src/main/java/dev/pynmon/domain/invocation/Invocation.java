package dev.pynmon.domain.invocation;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRole;
import java.util.Optional;

/**
 * What the state backend keeps of an invocation from its registration on (wire format, sections 2.3
 * and 2.5). It carries neither a status nor a time.
 *
 * @param id the invocation
 * @param call the call it executes
 * @param task the task of that call
 * @param arguments the arguments of that call; may be damaged while the rest is readable
 * @param parent the invocation that made the call
 * @param parentEvent the event that started it, since pynenc 0.2.4
 * @param workflow the workflow it belongs to
 */
public record Invocation(
    InvocationId id,
    CallKey call,
    TaskKey task,
    Arguments arguments,
    Optional<InvocationId> parent,
    Optional<EventId> parentEvent,
    Optional<WorkflowIdentity> workflow)
    implements StoredInvocation {

  /** What this invocation is to its workflow. */
  public WorkflowRole workflowRole() {
    return WorkflowRole.of(id, workflow);
  }
}
