package dev.pynmon.application.port.in.invocation;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.domain.why.Why;

/**
 * An invocation with what triggers have to do with it, asked for at the same time.
 *
 * @param invocation itself
 * @param triggering what started it, and what it started
 * @param why why it stands where it stands, or how it ended
 * @param path what determined its end
 */
public record TriggeredInvocation(
    ShowInvocationResult invocation, Triggering triggering, Why why, FoundPath path) {}
