package dev.pynmon.application.port.in.live;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Cursor;
import java.util.Optional;

/** Tells whoever looks at an application that something in it has changed. */
public interface FollowChangesUseCase {
  /**
   * Follows an application until that is closed. However many follow it, its stores are asked once
   * a second for what is new in the histories, and every five seconds for queues, runners and
   * events; while nobody does, not at all.
   *
   * @param since the {@link Pulse.News#cursor} of the last pulse of somebody who followed before,
   *     here or at another monitor of the same stores; what happened since is told at once
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Following follow(AppKey app, Optional<Cursor> since);
}
