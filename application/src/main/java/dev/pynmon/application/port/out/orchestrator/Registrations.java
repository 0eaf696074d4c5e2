package dev.pynmon.application.port.out.orchestrator;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The invocations of several tasks in the one order of their registration (wire format, section
 * 3.3).
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface Registrations {
  /** The most tasks that are asked for at once. */
  int MAX_TASKS = 200;

  /**
   * The invocations of all these tasks in one list, newest registered first, each in its true
   * status. Cost: a walk of as many indexes as there are tasks; it does not grow with the store.
   *
   * @param tasks at most {@value #MAX_TASKS}, each once
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  Page<InvocationState> page(Collection<TaskKey> tasks, PageRequest page);

  /**
   * The newest registered invocations of each of these tasks, newest first; tasks without any are
   * left out. Cost: one index look-up a task.
   *
   * @param tasks at most {@value #MAX_TASKS}, each once
   * @param each how many at most for each
   */
  Map<TaskKey, List<InvocationState>> newest(Collection<TaskKey> tasks, int each);
}
