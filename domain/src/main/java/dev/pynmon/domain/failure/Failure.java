package dev.pynmon.domain.failure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An invocation that failed.
 *
 * @param invocation the invocation
 * @param task its task; empty when no component knows it
 * @param at when it failed
 */
public record Failure(InvocationId invocation, Optional<TaskKey> task, Instant at) {
  /** By when they failed. */
  public static final Comparator<Failure> NEWEST_FIRST =
      Comparator.comparing(Failure::at).reversed().thenComparing(Failure::invocation);
}
