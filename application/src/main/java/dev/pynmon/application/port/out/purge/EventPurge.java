package dev.pynmon.application.port.out.purge;

import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import java.time.Instant;
import java.util.List;

/**
 * Removes events and trigger runs that need not be kept, as pynenc's own loop does (wire format,
 * section 9.5): events that are too old or too many, and runs that are or whose event goes. Only
 * events and runs count as entries. Part of the trigger store. Safe for concurrent use.
 */
public interface EventPurge {
  /** Counting stops here, or before, where it would take too long. */
  int MAX_COUNTED = 1_000_000;

  /**
   * How many events and how many runs {@link #begin} would remove, as of now; what there is none of
   * is left out. Cost: looks at what would go, so for previews only.
   *
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer
   */
  List<Holding> holdings(EventRetention retention, Instant now);

  /** Begins to remove. Nothing is removed before the first batch is asked for. */
  Removal begin(EventRetention retention, Instant now);
}
