package dev.pynmon.application.port.out.purge;

import java.time.Instant;

/**
 * The invocations that came to an end, by the time that pynenc stamped them with then (wire format,
 * section 10.2). Part of the orchestrator. Safe for concurrent use.
 */
@FunctionalInterface
public interface EndedInvocations {
  /** Begins to walk over those that ended at this moment or before. */
  EndedWalk endedBy(Instant moment);
}
