package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A part of what a run was to run again.
 *
 * @param run the run
 * @param which which of its invocations are listed
 * @param total how many these are in all
 * @param items those of this part
 * @param states how the invocations that stand for them are now; those that are gone are left out
 * @param failureCauses why those of this part failed that did
 * @param tasks the task of each of this part, by the one that is run again; those that are gone are
 *     left out unless one stands for them
 * @param registered when those that stand for these were registered
 */
public record BulkItems(
    BulkReport run,
    Which which,
    int total,
    List<BulkItem> items,
    Answer<Map<InvocationId, InvocationState>> states,
    Map<InvocationId, FailureCause> failureCauses,
    Map<InvocationId, TaskKey> tasks,
    Answer<Map<InvocationId, Instant>> registered) {
  public BulkItems {
    failureCauses = Map.copyOf(failureCauses);
    tasks = Map.copyOf(tasks);
    items = List.copyOf(items);
  }

  /** Which of its invocations are listed. */
  public enum Which {
    ALL,
    /** Nothing was done yet. */
    OPEN,
    REGISTERED,
    EXISTING,
    LEFT_OUT
  }
}
