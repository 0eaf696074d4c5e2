package dev.pynmon.domain.workflow;

import dev.pynmon.domain.id.InvocationId;
import java.util.Optional;

/** What an invocation is to its workflow. */
public enum WorkflowRole {
  /** It belongs to no workflow. */
  NONE,
  /** It defines the workflow. */
  ROOT,
  /** It runs inside a workflow that another invocation defines. */
  MEMBER;

  /** The role of this invocation in this workflow. */
  public static WorkflowRole of(InvocationId invocation, Optional<WorkflowIdentity> workflow) {
    return workflow
        .map(identity -> identity.id().definingInvocation().equals(invocation) ? ROOT : MEMBER)
        .orElse(NONE);
  }
}
