package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.StatusRecord;

/**
 * What the orchestrator knows of an invocation.
 *
 * @param id the invocation
 * @param task its task
 * @param call its call
 * @param status its present status
 * @param retries how often it was retried
 */
public record InvocationState(
    InvocationId id, TaskKey task, CallKey call, StatusRecord status, int retries) {}
