package dev.pynmon.domain.timeline;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;

/** Statuses by what they mean to somebody who looks from afar; in the order of stacking. */
public enum StatusFamily {
  /** It ended as it should. */
  DONE,
  /** A worker is at it. */
  ACTIVE,
  /** It waits for a worker; unknown words count here. */
  WAITING,
  /** It failed, was killed, lost its worker or has to be tried again. */
  TROUBLE;

  /** The family of a status. */
  public static StatusFamily of(InvocationStatus status) {
    return status.known().map(StatusFamily::ofKnown).orElse(WAITING);
  }

  private static StatusFamily ofKnown(KnownStatus status) {
    return switch (status) {
      case SUCCESS, CONCURRENCY_CONTROLLED_FINAL -> DONE;
      case RUNNING, RESUMED, PAUSED -> ACTIVE;
      case REGISTERED, PENDING, REROUTED, CONCURRENCY_CONTROLLED -> WAITING;
      case FAILED, KILLED, RETRY, PENDING_RECOVERY, RUNNING_RECOVERY -> TROUBLE;
    };
  }
}
