package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.orchestrator.InvocationState;

/**
 * A call of a task that was made lately.
 *
 * @param call the call
 * @param newest its newest invocation
 * @param invocations how many of the invocations looked at belong to it
 * @param arguments what it was called with; none when the record cannot be read
 */
public record RecentCall(
    CallKey call, InvocationState newest, int invocations, Arguments arguments) {}
