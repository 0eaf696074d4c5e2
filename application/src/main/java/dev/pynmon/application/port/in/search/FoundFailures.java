package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.Fingerprint;
import java.util.Optional;

/**
 * A group of failures among the invocations that were found.
 *
 * @param group what they have in common
 * @param failureCause why the newest registered of them failed; empty when none is stored
 * @param count how many of them were found
 */
public record FoundFailures(Fingerprint group, Optional<FailureCause> failureCause, int count) {}
