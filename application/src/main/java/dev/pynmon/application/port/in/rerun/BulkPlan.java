package dev.pynmon.application.port.in.rerun;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run of many would do.
 *
 * @param app the application
 * @param id a name that a run begun from this may have
 * @param order what was asked; its {@code asOf} is to be handed on, so that nothing is run again
 *     that changed its status since
 * @param counted tells those that may be run again from any other set; it is to be handed on, so
 *     that nothing begins where these are others by then
 * @param taken how many would be run again, whatever becomes of the others
 * @param tasks of which tasks those are, most first
 * @param leftOut those that would not, by reason, most first; one of which another stands while
 *     that waits ({@link BulkReason#SAME_CALL}) is run again where that waits no more
 * @param searchedBackTo present when not all was looked at: everything newer than this was
 * @param prospect whether it is worth it, as far as that can be told
 * @param notes sentences on what else to know: a queue that no active runner consumes, one that was
 *     assumed
 */
public record BulkPlan(
    AppSummary app,
    BulkId id,
    BulkOrder order,
    String counted,
    int taken,
    List<OfTask> tasks,
    List<LeftOut> leftOut,
    Optional<Instant> searchedBackTo,
    BulkProspect prospect,
    List<String> notes) {
  /** The most invocations that are named as examples of one kind. */
  public static final int MAX_EXAMPLES = 5;

  public BulkPlan {
    tasks = List.copyOf(tasks);
    leftOut = List.copyOf(leftOut);
    notes = List.copyOf(notes);
  }

  /**
   * Those of one task that would be run again.
   *
   * @param task which
   * @param count how many
   * @param queue where they would go; empty where there is one queue only, or that was not asked
   * @param examples the first of them
   * @param raised why the first of these failed; empty when it did not, or nothing tells why
   */
  public record OfTask(
      TaskKey task,
      int count,
      Optional<QueueName> queue,
      List<InvocationId> examples,
      Optional<FailureCause> raised) {
    public OfTask {
      examples = List.copyOf(examples);
    }
  }

  /**
   * Those that would not be run again for one reason.
   *
   * @param reason which
   * @param count how many
   * @param sentence the reason of the first of them, for people
   * @param examples the first of them; none of those over the limit
   */
  public record LeftOut(
      BulkReason reason, Count count, String sentence, List<InvocationId> examples) {
    public LeftOut {
      examples = List.copyOf(examples);
    }
  }
}
