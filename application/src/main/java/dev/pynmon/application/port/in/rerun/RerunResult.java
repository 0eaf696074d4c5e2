package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.List;
import java.util.Optional;

/** What became of a re-run. */
public sealed interface RerunResult {
  /**
   * A new invocation was registered.
   *
   * @param id which
   * @param queue where its message went
   * @param priority its priority there
   * @param isQueueAssumed true when nothing told the task's own queue and nobody chose one
   * @param isPriorityAssumed the same of the priority
   * @param notes sentences on what else to know: conditions that were left out, a queue that no
   *     active runner consumes
   * @param changes which arguments are others than those of the original, a sentence each
   */
  record Done(
      InvocationId id,
      QueueName queue,
      double priority,
      boolean isQueueAssumed,
      boolean isPriorityAssumed,
      List<String> notes,
      List<String> changes)
      implements RerunResult {
    public Done {
      notes = List.copyOf(notes);
      changes = List.copyOf(changes);
    }

    /** One with the arguments of the original. */
    public Done(
        InvocationId id,
        QueueName queue,
        double priority,
        boolean isQueueAssumed,
        boolean isPriorityAssumed,
        List<String> notes) {
      this(id, queue, priority, isQueueAssumed, isPriorityAssumed, notes, List.of());
    }
  }

  /**
   * The same is registered already, so that was taken, as pynenc does.
   *
   * @param existing which
   * @param reason why it stands for a new one, a sentence
   */
  record Existing(InvocationState existing, String reason) implements RerunResult {}

  /** There is no such invocation. */
  record Unknown() implements RerunResult {}

  /**
   * Nothing was done.
   *
   * @param refusal why
   * @param looked how things stand, to choose anew; empty where it was not asked for
   */
  record Refused(RerunRefusal refusal, Optional<LookedAround> looked) implements RerunResult {
    /** Where nobody chooses anew. */
    public Refused(RerunRefusal refusal) {
      this(refusal, Optional.empty());
    }
  }

  /**
   * A store did not answer, so that it was registered by halves, or nobody can tell whether.
   *
   * @param id what it was to be registered as
   * @param fault what is wrong
   * @param what what was written, what that does, and what puts it right; sentences
   */
  record CutOff(InvocationId id, BackendFault fault, String what) implements RerunResult {}
}
