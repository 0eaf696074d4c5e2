package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.timeline.ServicePresence;
import dev.pynmon.pictures.svg.Box;

/**
 * A run of the atomic service.
 *
 * @param seen what it stands for
 * @param box where it lies, in a row of its own
 */
public record ServiceBar(ServicePresence seen, Box box) {
  /** The run. */
  public AtomicRun run() {
    return seen.run();
  }

  /** True for an attempt that found the service taken: it was no run. */
  public boolean isBlocked() {
    return run().status().equals(AtomicRun.BLOCKED);
  }

  /** True when it began before the window. */
  public boolean isCutAtStart() {
    return run().start().isBefore(seen.from());
  }
}
