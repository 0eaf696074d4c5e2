package dev.pynmon.application.port.in.scheduler;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;
import java.time.Duration;
import java.util.Optional;

/**
 * Frees the atomic service from a run that a killed runner left behind (wire format, section 5.5).
 * Safe for concurrent use.
 */
public interface FreeSchedulerUseCase {
  /** Whether pages offer this person to free it. Cost: none. */
  boolean offers(Actor actor, AppKey app);

  /**
   * Whether the service is stuck, and how that is proven. Cost: at most five look-ups.
   *
   * @param deadAfter the time after which a runner is dead; needed where nothing that can be read
   *     names it, else only a longer one is accepted
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  SchedulerLook look(AppKey app, Optional<Duration> deadAfter);

  /**
   * Ends this run, if it is marked still and the proof holds still.
   *
   * @param run its id
   * @param deadAfter as above
   * @throws dev.pynmon.application.port.in.access.RefusedException when this person may not
   */
  SchedulerFreed free(Actor actor, AppKey app, String run, Optional<Duration> deadAfter);
}
