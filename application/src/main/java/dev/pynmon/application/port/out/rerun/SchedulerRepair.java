package dev.pynmon.application.port.out.rerun;

import dev.pynmon.domain.orchestrator.AtomicRun;
import java.time.Instant;

/**
 * Ends a run of the atomic service that nobody will end (wire format, section 5.5). Part of the
 * orchestrator, since pynenc 0.2.4. Safe for concurrent use.
 */
@FunctionalInterface
public interface SchedulerRepair {
  /** The reason that is stored with a run that was ended so. */
  String REASON = "freed_by_monitor";

  /**
   * Ends the run as abandoned, in one transaction, once; where only its mark is left, that is
   * removed.
   *
   * @param marked the run as it was read: with another start, runner or status it is another
   * @param now when it ends
   * @return false when it is not marked any more as it was: then nothing was done
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer: then this was
   *     done, or was not
   */
  boolean free(AtomicRun marked, Instant now);
}
