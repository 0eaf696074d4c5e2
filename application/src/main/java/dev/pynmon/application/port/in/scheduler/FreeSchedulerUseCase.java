package dev.pynmon.application.port.in.scheduler;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;

/**
 * Frees the atomic service from a run that a killed runner left behind (wire format, section 5.5).
 * Safe for concurrent use.
 */
public interface FreeSchedulerUseCase {
  /**
   * Whether the service is stuck, and how that is proven. Cost: two look-ups.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  SchedulerLook look(AppKey app);

  /**
   * Ends this run, if it is marked still and the proof holds still.
   *
   * @param run its id
   * @throws dev.pynmon.application.port.in.access.RefusedException when this person may not
   */
  SchedulerFreed free(Actor actor, AppKey app, String run);
}
