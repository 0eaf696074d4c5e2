package dev.pynmon.domain.rerun;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.InvocationFilter;
import java.util.List;
import java.util.Optional;

/** Which invocations are to be run again. */
public sealed interface BulkSource {
  /**
   * Those that a list shows.
   *
   * @param filter the list's
   */
  record Matching(InvocationFilter filter) implements BulkSource {}

  /**
   * A group of failures: those of one task by one exception, or of one fingerprint.
   *
   * @param task the task; empty for failures of any
   * @param exception the Python class name; empty for failures by any
   * @param fingerprint the code of their {@link dev.pynmon.domain.failure.Fingerprint}; empty for
   *     failures of any
   * @param window when they failed
   */
  record Failures(
      Optional<TaskKey> task,
      Optional<String> exception,
      Optional<String> fingerprint,
      TimeWindow window)
      implements BulkSource {

    /** Those of any fingerprint. */
    public Failures(Optional<TaskKey> task, Optional<String> exception, TimeWindow window) {
      this(task, exception, Optional.empty(), window);
    }
  }

  /**
   * These.
   *
   * @param ids which, in the order in which they are run again; each counts once
   */
  record Chosen(List<InvocationId> ids) implements BulkSource {
    public Chosen {
      ids = ids.stream().distinct().toList();
    }
  }

  /** Whether somebody meant invocations of this task in particular. */
  default boolean names(TaskKey task) {
    return switch (this) {
      case Chosen _ -> true;
      case Matching(InvocationFilter filter) -> filter.task().equals(Optional.of(task));
      case Failures failures -> failures.task().equals(Optional.of(task));
    };
  }

  /** Whether tasks of pynenc's own may be among them that nobody named. */
  default boolean namesNoTask() {
    return switch (this) {
      case Chosen _ -> false;
      case Matching(InvocationFilter filter) -> filter.task().isEmpty();
      case Failures failures -> failures.task().isEmpty();
    };
  }
}
