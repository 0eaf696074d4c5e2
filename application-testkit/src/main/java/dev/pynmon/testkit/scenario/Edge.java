package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.id.InvocationId;

/**
 * One invocation waits for the result of another.
 *
 * @param waiter who waits
 * @param waited for whom
 */
public record Edge(InvocationId waiter, InvocationId waited) {}
