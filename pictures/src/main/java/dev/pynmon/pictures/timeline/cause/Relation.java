package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.timeline.RelationKind;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.Optional;

/**
 * A line from what caused something to what was caused.
 *
 * @param kind how
 * @param cause the key of the marker at one of its ends
 * @param source the invocation that it begins at, or whose event it begins at
 * @param child the invocation that it leads to
 * @param run the run of the trigger, where it is known
 * @param condition the condition that was met, as stored
 * @param curve where it goes
 */
public record Relation(
    RelationKind kind,
    Optional<String> cause,
    Optional<InvocationId> source,
    Optional<InvocationId> child,
    Optional<TriggerRun> run,
    Optional<String> condition,
    Curve curve) {
  /** What makes a second line of the same meaning one too many. */
  record Meaning(
      RelationKind kind,
      Optional<String> cause,
      Optional<InvocationId> source,
      Optional<InvocationId> child,
      Optional<TriggerRunId> run) {}

  Meaning meaning() {
    return new Meaning(kind, cause, source, child, run.map(TriggerRun::id));
  }
}
