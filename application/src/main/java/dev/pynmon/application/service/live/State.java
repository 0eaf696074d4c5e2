package dev.pynmon.application.service.live;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.query.Cursor;
import java.time.Instant;
import java.util.Optional;

/**
 * How an application stood when it was last looked at.
 *
 * @param version another one whenever anything is different; 0 when nothing is known
 * @param asOf when it became so
 * @param cursor the place in the change feed; empty when that was never read
 * @param end the number of the change that comes next
 * @param around what leaves no trace in the histories
 * @param silence why the histories cannot be read, when they cannot
 */
record State(
    long version,
    Instant asOf,
    Optional<Cursor> cursor,
    long end,
    Surroundings around,
    Optional<BackendFault> silence) {
  static final State UNKNOWN =
      new State(0, Instant.EPOCH, Optional.empty(), 0, Surroundings.NONE, Optional.empty());

  /** This as what follows another, which it is when nothing is different. */
  State after(State before) {
    return before.version != 0
            && end == before.end
            && around.equals(before.around)
            && silence.equals(before.silence)
        ? before
        : this;
  }
}
