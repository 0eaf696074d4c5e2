package dev.pynmon.application.port.in.invocation;

/**
 * An invocation with what triggers have to do with it, asked for at the same time.
 *
 * @param invocation itself
 * @param triggering what started it, and what it started
 */
public record TriggeredInvocation(ShowInvocationResult invocation, Triggering triggering) {}
