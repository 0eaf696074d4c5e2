package dev.pynmon.domain.runner;

import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.Optional;

/**
 * All that the components know of a runner.
 *
 * @param id the runner
 * @param context who it is; empty when the state backend does not know it
 * @param heartbeat its last sign of life; empty when it never gave one
 * @param presence how present it is
 */
public record RunnerSighting(
    RunnerId id,
    Optional<RunnerContext> context,
    Optional<Heartbeat> heartbeat,
    RunnerPresence presence) {
  /** The topmost runner above it, or itself. */
  public RunnerId root() {
    return context.map(RunnerContext::root).orElse(id);
  }

  /** The same, heard of at this time instead of that of its heartbeat, if it left one. */
  public RunnerSighting heardAt(Instant moment) {
    return new RunnerSighting(id, context, heartbeat.map(sign -> sign.heardAt(moment)), presence);
  }

  /** The same, of which it is certain that it is done. */
  public RunnerSighting isDone() {
    return new RunnerSighting(id, context, heartbeat, RunnerPresence.DONE);
  }
}
