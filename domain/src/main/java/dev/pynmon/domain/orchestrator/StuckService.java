package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.runner.Heartbeat;
import java.util.Optional;

/**
 * A run of the atomic service that is marked as going on although nobody will ever end it. While
 * the mark stands, every later run is refused: no trigger, no cron, no recovery (wire format,
 * section 5.5).
 *
 * @param run the run; its start is {@link java.time.Instant#EPOCH} where only the mark is left
 * @param why how that is known
 * @param heartbeat the last sign of life of its runner, if there ever was one
 */
public record StuckService(AtomicRun run, Why why, Optional<Heartbeat> heartbeat) {
  /** How it is known that a run will not end. */
  public enum Why {
    /** Its runner counts as dead, or never gave a sign of life. */
    RUNNER_SILENT,
    /**
     * Its runner gave a sign of life after the run began. A runner does so only before it asks for
     * a run, so it has left this one behind.
     */
    LEFT_BEHIND,
    /** It takes longer than a cycle and than a runner may be silent. */
    OVERLONG
  }
}
