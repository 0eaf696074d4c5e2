package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a node says of its invocation.
 *
 * @param id the invocation
 * @param task its task; empty when its record is gone
 * @param status its present status; empty when nobody knows
 * @param started its first change
 * @param elapsed from its first to its last change, or to now while it goes on
 * @param workflowRoot whether it defines a workflow
 */
public record FamilyFacts(
    InvocationId id,
    Optional<TaskKey> task,
    Optional<InvocationStatus> status,
    Optional<Instant> started,
    Optional<Duration> elapsed,
    boolean workflowRoot) {
  /** An invocation that is named but that no record tells of. */
  public static FamilyFacts unknown(InvocationId id) {
    return new FamilyFacts(
        id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** True while its status may change. */
  public boolean isGoingOn() {
    return status.filter(known -> !known.isFinal()).isPresent();
  }
}
