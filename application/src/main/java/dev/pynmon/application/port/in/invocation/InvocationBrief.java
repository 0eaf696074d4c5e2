package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.failure.FailureCause;
import java.util.Optional;

/**
 * What a picture does not show of an invocation.
 *
 * @param arguments what it was called with, empty where that cannot be read
 * @param failureCause why it failed; empty where it did not, or where that is not known
 */
public record InvocationBrief(Optional<Arguments> arguments, Optional<FailureCause> failureCause) {}
