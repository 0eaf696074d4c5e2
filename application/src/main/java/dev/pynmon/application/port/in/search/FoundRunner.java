package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.Optional;

/**
 * A runner that matches.
 *
 * @param id its id
 * @param context who it is; empty when only its sign of life is known
 */
public record FoundRunner(RunnerId id, Optional<RunnerContext> context) {
  /** The runner of this context. */
  public static FoundRunner of(RunnerContext context) {
    return new FoundRunner(context.id(), Optional.of(context));
  }
}
