package dev.pynmon.application.service.app;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;

/** Invocations that are to run: without a message no runner takes them, unless another waits. */
public final class ToRun {
  /** In a status from which runners take them. */
  public static final StatusFilter AVAILABLE =
      StatusFilter.in(KnownStatus.available().toArray(InvocationStatus[]::new));

  private static final Duration LEAST_AGE = Duration.ofMinutes(1);

  private ToRun() {}

  /**
   * Whether its status is one of these for more than a minute: a message is no longer on its way.
   */
  public static boolean isDue(InvocationState state, Instant now) {
    return state.status().status().isAvailable()
        && Duration.between(state.status().at(), now).compareTo(LEAST_AGE) > 0;
  }
}
