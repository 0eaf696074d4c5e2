package dev.pynmon.application.service.rerun.bulk;

import java.time.Duration;

/** Waits for time to pass, or for somebody who wants something. Safe for concurrent use. */
public interface Bell {
  /**
   * Waits so long, or until somebody rings, or has since this last returned.
   *
   * @return false when whoever waits is to end
   */
  boolean await(Duration span);

  /** Wakes whoever waits. */
  void ring();
}
