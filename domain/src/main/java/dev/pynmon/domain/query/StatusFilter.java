package dev.pynmon.domain.query;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.Optional;
import java.util.Set;

/**
 * What the orchestrator can filter by with its own indexes.
 *
 * @param statuses the statuses wanted; empty means all
 * @param task the task wanted
 * @param call the call wanted
 */
public record StatusFilter(
    Set<InvocationStatus> statuses, Optional<TaskKey> task, Optional<CallKey> call) {
  /** Every invocation. */
  public static final StatusFilter ALL =
      new StatusFilter(Set.of(), Optional.empty(), Optional.empty());

  public StatusFilter {
    statuses = Set.copyOf(statuses);
  }

  /** Every invocation in one of these statuses. */
  public static StatusFilter in(InvocationStatus... statuses) {
    return new StatusFilter(Set.of(statuses), Optional.empty(), Optional.empty());
  }

  /** Every invocation of this task. */
  public static StatusFilter of(TaskKey task) {
    return new StatusFilter(Set.of(), Optional.of(task), Optional.empty());
  }

  /** Every invocation of this call. */
  public static StatusFilter of(CallKey call) {
    return new StatusFilter(Set.of(), Optional.empty(), Optional.of(call));
  }
}
