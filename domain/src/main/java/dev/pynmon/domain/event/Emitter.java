package dev.pynmon.domain.event;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import java.util.Optional;

/**
 * Who emitted an event.
 *
 * @param invocation the invocation that did; empty for a client outside any task
 * @param task the task of that invocation
 * @param runner the runner context that it happened in
 */
public record Emitter(
    Optional<InvocationId> invocation, Optional<TaskKey> task, Optional<RunnerId> runner) {
  /** Nobody that is known. */
  public static final Emitter UNKNOWN =
      new Emitter(Optional.empty(), Optional.empty(), Optional.empty());
}
