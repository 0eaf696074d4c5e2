package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;

/** Something that has a page of its own. */
public sealed interface Hit {
  /**
   * An invocation.
   *
   * @param id which
   */
  record OfInvocation(InvocationId id) implements Hit {}

  /**
   * A runner.
   *
   * @param id which
   */
  record OfRunner(RunnerId id) implements Hit {}

  /**
   * A task.
   *
   * @param key which
   */
  record OfTask(TaskKey key) implements Hit {}

  /**
   * A workflow type.
   *
   * @param key the task that defines it
   */
  record OfWorkflow(TaskKey key) implements Hit {}
}
