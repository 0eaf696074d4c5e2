package dev.pynmon.domain.task;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import java.time.Instant;
import java.util.Optional;

/**
 * An invocation that failed.
 *
 * @param invocation the invocation
 * @param task its task; empty when no component knows it
 * @param at when it failed
 */
public record Failure(InvocationId invocation, Optional<TaskKey> task, Instant at) {}
