package dev.pynmon.domain.runner;

import dev.pynmon.domain.id.RunnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who did something: a runner, a worker of one, or a client (wire format, section 5.2).
 *
 * @param id the runner id
 * @param runnerClass the Python class name
 * @param processId the process id; 0 when unknown. A {@code ProcessRunnerWorker} carries its
 *     parent's
 * @param hostname the host it ran on
 * @param threadId the Python thread id; 0 when unknown
 * @param parentId the runner that started it
 * @param parent that runner's context; empty when there is none or it was not stored
 */
public record RunnerContext(
    RunnerId id,
    String runnerClass,
    long processId,
    String hostname,
    long threadId,
    Optional<RunnerId> parentId,
    Optional<RunnerContext> parent) {

  /** The topmost runner above it, or itself. */
  public RunnerId root() {
    return parent.map(RunnerContext::root).or(() -> parentId).orElse(id);
  }

  /** Itself and those above it, the nearest first, also one whose context is not stored. */
  public List<RunnerId> line() {
    List<RunnerId> line = new ArrayList<>(List.of(id));
    Optional<RunnerContext> next = Optional.of(this);
    while (next.isPresent()) {
      next.get().parentId().ifPresent(line::add);
      next = next.get().parent();
    }
    return line;
  }

  /** True when a parent is named whose context is not in the store. */
  public boolean isParentMissing() {
    return parentId.isPresent() && parent.isEmpty();
  }
}
