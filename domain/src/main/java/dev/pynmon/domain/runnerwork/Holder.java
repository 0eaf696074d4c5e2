package dev.pynmon.domain.runnerwork;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.RunnerPresence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A runner that holds invocations.
 *
 * @param runner who
 * @param head of one that is missed the topmost above it that is missed, too; else itself
 * @param presence how present it is, or else the nearest runner above it that gave a sign of life
 * @param heard when the head was last heard of; empty when never
 * @param held what it holds, longest held first; one at least
 */
public record Holder(
    RunnerId runner,
    RunnerId head,
    RunnerPresence presence,
    Optional<Instant> heard,
    List<InvocationState> held) {
  public Holder {
    held = List.copyOf(held);
  }

  /** True when it is missed: stale, gone, or never heard of. */
  public boolean isMissed() {
    return presence != RunnerPresence.ACTIVE;
  }

  /** Since when it holds something. */
  public Instant since() {
    return held.getFirst().status().at();
  }
}
