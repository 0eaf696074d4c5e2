package dev.pynmon.domain.task;

import dev.pynmon.domain.id.TaskKey;
import java.util.List;
import java.util.Optional;

/**
 * How the tasks did, and why they failed.
 *
 * @param activity how they did
 * @param failures those of {@link TaskActivity#failures} by task and exception, the most first
 */
public record ActivityReport(TaskActivity activity, List<FailureGroup> failures) {
  public ActivityReport {
    failures = List.copyOf(failures);
  }

  /** The failures of one task. */
  public List<FailureGroup> failuresOf(TaskKey task) {
    return failures.stream().filter(group -> group.task().equals(Optional.of(task))).toList();
  }

  /** True when there were more failures than are kept one by one. */
  public boolean isCut() {
    return activity.all().failed() > activity.failures().size();
  }
}
