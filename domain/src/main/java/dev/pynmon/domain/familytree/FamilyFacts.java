package dev.pynmon.domain.familytree;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Spell;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a node says of its invocation.
 *
 * @param id the invocation
 * @param task its task; empty when its record is gone
 * @param status its present status; empty when nobody knows
 * @param started its first change
 * @param elapsed from its first to its last change, or to now while it goes on
 * @param stretches when it ran, waited or was lost, as far as known, oldest first
 * @param workflowRoot whether it defines a workflow
 * @param joint the run of a trigger that started it for several causes together, of which the line
 *     above it shows but one; empty where there is one cause, or none is known
 * @param raised why it failed; empty when it did not, or nothing tells why
 */
public record FamilyFacts(
    InvocationId id,
    Optional<TaskKey> task,
    Optional<InvocationStatus> status,
    Optional<Instant> started,
    Optional<Duration> elapsed,
    List<Stretch> stretches,
    boolean workflowRoot,
    Optional<TriggerRun> joint,
    Optional<FailureCause> raised) {
  public FamilyFacts {
    stretches = List.copyOf(stretches);
  }

  /** Of one cause at most, and of a life that is not told of. */
  public FamilyFacts(
      InvocationId id,
      Optional<TaskKey> task,
      Optional<InvocationStatus> status,
      Optional<Instant> started,
      Optional<Duration> elapsed,
      boolean workflowRoot) {
    this(
        id,
        task,
        status,
        started,
        elapsed,
        List.of(),
        workflowRoot,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with when it began, ran and waited. */
  public FamilyFacts lived(Life life) {
    Optional<Instant> begin = life.spells().stream().findFirst().map(Spell::from);
    return new FamilyFacts(
        id,
        task,
        status,
        begin,
        begin.map(_ -> life.total()),
        Stretch.of(life),
        workflowRoot,
        joint,
        raised);
  }

  /** The same with all that started it. */
  public FamilyFacts startedBy(TriggerRun run) {
    return new FamilyFacts(
        id,
        task,
        status,
        started,
        elapsed,
        stretches,
        workflowRoot,
        Optional.of(run).filter(each -> each.relevantParticipants().size() > 1),
        raised);
  }

  /** The same with why it failed. */
  public FamilyFacts because(Optional<FailureCause> failureCause) {
    return new FamilyFacts(
        id, task, status, started, elapsed, stretches, workflowRoot, joint, failureCause);
  }

  /** An invocation that is named but that no record tells of. */
  public static FamilyFacts unknown(InvocationId id) {
    return new FamilyFacts(
        id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** True while its status may change. */
  public boolean isGoingOn() {
    return status.filter(known -> !known.isFinal()).isPresent();
  }

  /** When its last change was, or now while it goes on; empty when it has no history. */
  public Optional<Instant> until() {
    return started.flatMap(begin -> elapsed.map(begin::plus));
  }
}
