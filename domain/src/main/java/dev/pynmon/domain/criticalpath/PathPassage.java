package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a path leads from one invocation to one that it waited for.
 *
 * @param waiter who waited
 * @param waited for whom
 * @param until when that was over; now while it goes on
 * @param basis how it is known
 * @param then whom the waiter called afterwards, where the path leads there, too: that began only
 *     when the wait was over
 */
public record PathPassage(
    InvocationId waiter,
    InvocationId waited,
    Instant until,
    Basis basis,
    Optional<InvocationId> then) {}
