package dev.pynmon.domain.rerun;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;

/**
 * An invocation that is to be registered as pynenc's own client would: outside any other, so
 * without a parent (wire format, sections 11.3 to 11.5).
 *
 * @param id its id, which nothing else may have
 * @param original the invocation that is run again; it stays as it is
 * @param call what it executes
 * @param arguments what that is made with, in the order in which they are stored; without damage
 * @param startsWorkflow whether it begins a workflow of its own; without meaning before pynenc 0.3,
 *     where every one does
 * @param isIndexed whether its arguments are indexed for concurrency control
 * @param queue where its message goes; without meaning before pynenc 0.4, which has one queue
 * @param priority its priority there, -100 to 100; without meaning before pynenc 0.4
 * @param registrar who registers it: an {@code ExternalRunner} without a heartbeat
 * @param at when, to the microsecond
 */
public record NewInvocation(
    InvocationId id,
    InvocationId original,
    CallKey call,
    Arguments arguments,
    boolean startsWorkflow,
    boolean isIndexed,
    QueueName queue,
    double priority,
    RunnerContext registrar,
    Instant at) {
  /** What pynenc checks before it pushes a message. */
  public static final double MAX_PRIORITY = 100;
}
