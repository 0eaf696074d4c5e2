package dev.pynmon.domain.broker;

import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message in a queue: nothing but the id of an invocation that a runner may pick up.
 *
 * @param invocation the invocation, which may no longer be waiting or no longer exist
 * @param queue the queue it waits in
 * @param priority the priority, higher first; empty where this pynenc knows none
 * @param queuedAt when it was pushed, to the millisecond; empty where the store keeps no time
 */
public record QueuedMessage(
    InvocationId invocation,
    QueueName queue,
    Optional<Double> priority,
    Optional<Instant> queuedAt) {}
