package dev.pynmon.domain.task;

import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the tasks did in a window of time, by {@link TaskStatistics}.
 *
 * @param window the window
 * @param knownSince the changes since then were looked at; after the window's beginning when the
 *     window holds more than may be read
 * @param changes how many changes in the window were looked at
 * @param all all tasks together, unknown ones too
 * @param byTask each task of which an invocation changed, at most {@value #MAX_TASKS}
 * @param unknown how many invocations changed whose task no component knows
 * @param failures the newest that failed, newest first, at most {@value #MAX_FAILURES}
 */
public record TaskActivity(
    TimeWindow window,
    Instant knownSince,
    long changes,
    TaskStatistics all,
    Map<TaskKey, TaskStatistics> byTask,
    long unknown,
    List<Failure> failures) {
  /** How many failures are kept one by one. */
  public static final int MAX_FAILURES = 5_000;

  /** How many tasks are told apart. */
  public static final int MAX_TASKS = 5_000;

  private static final double MINUTE = 60_000;

  public TaskActivity {
    byTask = Map.copyOf(byTask);
    failures = List.copyOf(failures);
  }

  /**
   * Adds up the changes. Cost: by their number.
   *
   * @param changes in any order, each once; those before the window tell when something began
   * @param tasks the tasks of their invocations, as far as known
   * @param window what is counted
   * @param knownSince since when no change is left out
   */
  public static TaskActivity of(
      List<Change> changes,
      Function<InvocationId, Optional<TaskKey>> tasks,
      TimeWindow window,
      Instant knownSince) {
    ActivityCounter counter = new ActivityCounter(window);
    counter.addAll(changes, tasks);
    return counter.activity(knownSince);
  }

  /** True when every change in the window was looked at. */
  public boolean isWhole() {
    return !knownSince.isAfter(window.from());
  }

  /** The part of the window that was looked at. */
  public TimeWindow covered() {
    Instant from = isWhole() ? window.from() : knownSince;
    return new TimeWindow(from.isAfter(window.to()) ? window.to() : from, window.to());
  }

  /** How many a minute, on average over what was looked at. */
  public double perMinute(long count) {
    Duration length = covered().length();
    return length.isZero() ? 0 : count * MINUTE / Math.max(1, length.toMillis());
  }
}
