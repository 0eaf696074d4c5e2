package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;

/**
 * An invocation, or the one that defines a sub-workflow, began to run inside a run.
 *
 * @param workflow the run
 * @param invocation what began
 */
public record SubInvocation(WorkflowId workflow, InvocationId invocation) {}
