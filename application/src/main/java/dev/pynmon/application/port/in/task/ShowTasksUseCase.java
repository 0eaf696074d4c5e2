package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Period;

/**
 * How the tasks of an application do.
 *
 * <p>Statistics are worked out in the background from the newest history: a window of time with
 * what led up to it, or {@value #MAX_CHANGES} changes. What was read is kept, so that a later look
 * reads what is new; only while somebody looks, once for all who do, and for a twentieth of the
 * time at most. No method waits for that.
 *
 * <p>What only the code of an application says about its tasks stands in the files of {@code
 * --tasks}; of several about it the first counts. They are looked at anew when they change, in the
 * background and only while somebody asks; one that cannot be read is a notice and heals when it is
 * mended. Safe for concurrent use.
 */
public interface ShowTasksUseCase {
  /** How many changes statistics are made of at most. */
  int MAX_CHANGES = 200_000;

  /** How many tasks are listed at most, the first by key. */
  int MAX_TASKS = 5_000;

  /** Among how many triggers those are looked for that have to do with a task. */
  int MAX_TRIGGERS = 200;

  /** Among how many invocations of a task its recent calls are looked for. */
  int RECENT = 100;

  /**
   * The tasks that a store knows, and those that only the code does; their last page instead of one
   * behind the end, which the page tells. Cost: one call for each 1,000 tasks.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  TaskList list(TaskListQuery query);

  /**
   * One task; found and empty while the histories are read for the first time. Cost: nine calls at
   * most, four of them one after another.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ShowTaskResult show(AppKey app, TaskKey task, Period range);

  /**
   * How all tasks did, and why they failed, waiting until it is worked out: for tests.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  TaskReport reportComplete(AppKey app, Period range);
}
