package dev.pynmon.domain.timeline;

import dev.pynmon.domain.orchestrator.AtomicRun;
import java.time.Instant;

/**
 * A run of the atomic service.
 *
 * @param run the run
 * @param from where it begins to be seen
 * @param until where it ends to be seen
 * @param end why it ends there
 * @param box where it lies, below the rows of the invocations
 */
public record ServiceBar(AtomicRun run, Instant from, Instant until, BarEnd end, Box box) {
  /** True for an attempt that found the service taken: it was no run. */
  public boolean isBlocked() {
    return run.status().equals("blocked");
  }

  /** True when it began before the window. */
  public boolean isCutAtStart() {
    return run.start().isBefore(from);
  }
}
