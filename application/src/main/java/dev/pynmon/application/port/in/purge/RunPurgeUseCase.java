package dev.pynmon.application.port.in.purge;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeScope;

/**
 * Removes entries for good, in the background, batch by batch. What was removed stays removed,
 * whatever happens to the rest. Safe for concurrent use, beside other monitors and working runners.
 *
 * <p>Every method throws {@link dev.pynmon.application.port.in.access.RefusedException} when this
 * person may not purge, or nobody may.
 */
public interface RunPurgeUseCase {
  /**
   * Begins a purge, unless one of the same application goes on.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  PurgeStart begin(Actor actor, AppKey app, PurgeScope scope);

  /** Goes on with one that ended half-way; counts anew what is left. */
  PurgeStart resume(Actor actor, PurgeId purge);

  /** Ends one after its present batch; one that has ended stays as it is. */
  void stop(Actor actor, PurgeId purge);
}
