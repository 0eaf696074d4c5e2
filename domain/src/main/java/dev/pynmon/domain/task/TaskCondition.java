package dev.pynmon.domain.task;

import dev.pynmon.domain.id.TaskKey;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Upon what a task is started. */
public sealed interface TaskCondition {
  /** True when what comes of this task may meet it. */
  default boolean isAbout(TaskKey task) {
    return sources().anyMatch(task::equals);
  }

  /** The tasks of which something may meet it. */
  default Stream<TaskKey> sources() {
    return switch (this) {
      case Cron _, Event _ -> Stream.empty();
      case Status status -> Stream.of(status.task());
      case Result result -> Stream.of(result.task());
      case Failure failure -> Stream.of(failure.task());
      case Composite composite -> composite.parts().stream().flatMap(TaskCondition::sources);
      case Other _ -> Stream.empty();
    };
  }

  /**
   * Times.
   *
   * @param expression the cron expression
   * @param window how long after it was due something is started still
   */
  record Cron(String expression, Duration window) implements TaskCondition {
    /** What pynenc uses unless the code says otherwise. */
    public static final Duration WINDOW = Duration.ofSeconds(60);

    public Cron(String expression) {
      this(expression, WINDOW);
    }
  }

  /**
   * An event that somebody emits.
   *
   * @param code which event
   * @param filter which payloads; "" for any
   */
  record Event(String code, String filter) implements TaskCondition {}

  /**
   * A change of status of another task's invocation.
   *
   * @param task the other task
   * @param statuses the statuses, lower case
   * @param filter which arguments; "" for any
   */
  record Status(TaskKey task, List<String> statuses, String filter) implements TaskCondition {
    public Status {
      statuses = List.copyOf(statuses);
    }
  }

  /**
   * A result of another task.
   *
   * @param task the other task
   * @param filter which arguments; "" for any
   * @param result which results; "" for any
   */
  record Result(TaskKey task, String filter, String result) implements TaskCondition {}

  /**
   * An exception of another task.
   *
   * @param task the other task
   * @param exceptions the names of their classes; none for any
   * @param filter which arguments; "" for any
   */
  record Failure(TaskKey task, List<String> exceptions, String filter) implements TaskCondition {
    public Failure {
      exceptions = List.copyOf(exceptions);
    }
  }

  /**
   * Several together.
   *
   * @param logic how they go together
   * @param parts the conditions
   */
  record Composite(TaskTrigger.Logic logic, List<TaskCondition> parts) implements TaskCondition {
    public Composite {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Something that Pynmon knows no more of.
   *
   * @param kind the class of the condition
   */
  record Other(String kind) implements TaskCondition {}
}
