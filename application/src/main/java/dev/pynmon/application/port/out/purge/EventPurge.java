package dev.pynmon.application.port.out.purge;

import dev.pynmon.domain.purge.EventRetention;
import java.time.Instant;

/**
 * Removes events and trigger runs that need not be kept, as pynenc's own loop does (wire format,
 * section 9.5). Part of the trigger store. Safe for concurrent use.
 */
@FunctionalInterface
public interface EventPurge {
  /**
   * Begins to remove: events that are too old or too many, then runs that are or whose event went.
   * Only events and runs count as entries.
   */
  Removal begin(EventRetention retention, Instant now);
}
