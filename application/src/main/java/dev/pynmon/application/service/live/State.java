package dev.pynmon.application.service.live;

import dev.pynmon.application.service.feed.AppFeed;
import dev.pynmon.domain.app.BackendFault;
import java.time.Instant;
import java.util.Optional;

/**
 * How an application stood when it was last looked at.
 *
 * @param version another one whenever anything is different; 0 when nothing is known
 * @param asOf when it became so
 * @param place how far the change feed was read; empty when it never was
 * @param around what leaves no trace in the histories
 * @param silence why the histories cannot be read, when they cannot
 */
record State(
    long version,
    Instant asOf,
    Optional<AppFeed.Place> place,
    Untraced around,
    Optional<BackendFault> silence) {
  static final State UNKNOWN =
      new State(0, Instant.EPOCH, Optional.empty(), Untraced.NONE, Optional.empty());

  /** This as what follows another, which it is when nothing is different. */
  State after(State before) {
    return before.version != 0
            && place.map(AppFeed.Place::end).equals(before.place.map(AppFeed.Place::end))
            && around.equals(before.around)
            && silence.equals(before.silence)
        ? before
        : this;
  }
}
