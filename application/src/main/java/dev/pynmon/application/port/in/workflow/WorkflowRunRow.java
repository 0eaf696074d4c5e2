package dev.pynmon.application.port.in.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.Optional;

/**
 * A run in a list.
 *
 * @param run the run as recorded
 * @param invocation the invocation that defines it
 * @param subInvocations how many invocations and sub-workflows began in it, counted up to 10,000
 * @param parentType the type of the run that it is a part of; empty when there is none, or it is
 *     not known
 */
public record WorkflowRunRow(
    WorkflowRun run,
    InvocationRow invocation,
    Count subInvocations,
    Optional<TaskKey> parentType) {}
