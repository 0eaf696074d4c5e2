package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.Damage;
import java.time.Instant;
import java.util.Optional;

/**
 * One change in the life of an invocation (wire format, section 3.5).
 *
 * @param invocation the invocation
 * @param at when the entry was made, a little after its status began; entries are ordered by this
 * @param status the status that began
 * @param runnerContext who did it; empty only in a damaged entry
 * @param registeredBy the parent invocation, on the registration of a child
 * @param damage what could not be read; the rest is then taken from what could
 */
public record HistoryEntry(
    InvocationId invocation,
    Instant at,
    StatusRecord status,
    Optional<RunnerId> runnerContext,
    Optional<InvocationId> registeredBy,
    Optional<Damage> damage) {}
