package dev.pynmon.application.port.out.orchestrator;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.OnlyOne;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The index of arguments that pynenc keeps of tasks with any concurrency control (wire format,
 * sections 11.2 and 11.3).
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface ArgumentIndex {
  /**
   * Those whose arguments are indexed. One without arguments, or registered by {@code parallelize},
   * never is. Cost: one batch of look-ups.
   *
   * @param invocations at most 1,000
   */
  Set<InvocationId> indexed(Collection<Invocation> invocations);

  /**
   * An invocation of the task that is {@code registered} and holds these arguments; of several the
   * one that sorts first. Cost: by the smaller of what is registered and what holds the arguments,
   * at most 10,000.
   */
  Optional<InvocationState> registered(TaskKey task, OnlyOne onlyOne);
}
