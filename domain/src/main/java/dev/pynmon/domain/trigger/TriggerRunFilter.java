package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import java.util.Optional;

/**
 * Which runs of triggers are wanted.
 *
 * @param window when they were executed
 * @param task what they called; empty for any
 * @param trigger the id of their trigger; empty for any
 * @param kind what met one of their conditions, not {@link ContextKind#OTHER}; empty for anything
 */
public record TriggerRunFilter(
    TimeWindow window,
    Optional<TaskKey> task,
    Optional<String> trigger,
    Optional<ContextKind> kind) {
  /** All runs of a window. */
  public static TriggerRunFilter in(TimeWindow window) {
    return new TriggerRunFilter(window, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same of one task. */
  public TriggerRunFilter of(TaskKey wanted) {
    return new TriggerRunFilter(window, Optional.of(wanted), trigger, kind);
  }

  /** The same of one trigger. */
  public TriggerRunFilter ofTrigger(String wanted) {
    return new TriggerRunFilter(window, task, Optional.of(wanted), kind);
  }

  /** The same with this among the causes. */
  public TriggerRunFilter upon(ContextKind wanted) {
    return new TriggerRunFilter(window, task, trigger, Optional.of(wanted));
  }

  /** Whether nothing but the time counts. */
  public boolean isOfTimeAlone() {
    return task.isEmpty() && trigger.isEmpty() && kind.isEmpty();
  }

  /**
   * Whether this is one of them, by its record. What cannot be read may be one where nothing but
   * the time counts.
   */
  public boolean accepts(StoredTriggerRun stored) {
    return stored instanceof TriggerRun run ? accepts(run) : isOfTimeAlone();
  }

  private boolean accepts(TriggerRun run) {
    return run.executedAt().filter(window::contains).isPresent()
        && (task.isEmpty() || task.equals(run.task()))
        && trigger.map(run.trigger()::equals).orElse(true)
        && kind.map(wanted -> isUpon(run, wanted)).orElse(true);
  }

  private static boolean isUpon(TriggerRun run, ContextKind wanted) {
    return run.participants().stream().anyMatch(one -> one.kind() == wanted);
  }
}
