package dev.pynmon.domain.status;

import static java.util.Objects.requireNonNull;

import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.Optional;

/**
 * A status, who owns it and since when (wire format, section 3.4).
 *
 * @param status the status
 * @param owner the runner that owns the invocation; the very first record names who registered it
 * @param at when the status began, with microseconds, UTC
 */
public record StatusRecord(InvocationStatus status, Optional<RunnerId> owner, Instant at) {
  public StatusRecord {
    requireNonNull(status);
    requireNonNull(owner);
    requireNonNull(at);
  }
}
