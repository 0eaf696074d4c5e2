package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.why.Why;

/**
 * An invocation with what triggers have to do with it, asked for at the same time.
 *
 * @param invocation itself
 * @param triggering what started it, and what it started
 * @param why why it stands where it stands, or how it ended
 */
public record TriggeredInvocation(
    ShowInvocationResult invocation, Triggering triggering, Why why) {}
