package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A runner that is stale or counts as dead, and holds work.
 *
 * @param runner the topmost above those that hold it that is silent, too
 * @param context who that is, as far as known
 * @param heard when it was last heard of; empty when it never gave a sign of life
 * @param gone from when on it counts as dead; later than now for one that is stale
 * @param holds what it and its workers hold, pending and running, the oldest first; at least one
 */
public record SilentRunner(
    RunnerId runner,
    Optional<RunnerContext> context,
    Optional<Instant> heard,
    Instant gone,
    List<InvocationState> holds) {
  public SilentRunner {
    holds = List.copyOf(holds);
  }
}
