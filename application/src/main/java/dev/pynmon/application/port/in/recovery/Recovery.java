package dev.pynmon.application.port.in.recovery;

import dev.pynmon.domain.id.InvocationId;

/**
 * What became of an invocation that was to be put back.
 *
 * @param invocation which
 * @param isQueued true when it has a message now
 * @param reason why not, or where it was put; a sentence
 */
public record Recovery(InvocationId invocation, boolean isQueued, String reason) {}
