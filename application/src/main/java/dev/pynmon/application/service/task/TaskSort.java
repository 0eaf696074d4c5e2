package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.task.TaskStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The orders in which tasks are listed. */
final class TaskSort {
  private static final Comparator<TaskEntry> BY_KEY = Comparator.comparing(TaskEntry::task);
  private static final Comparator<OptionalDouble> MOST =
      Comparator.comparingDouble((OptionalDouble measured) -> measured.orElse(0)).reversed();

  private TaskSort() {}

  /**
   * An order.
   *
   * @param isReversed the other way round: the least before the most; who has none stays last
   */
  static Comparator<TaskEntry> by(TaskOrder order, boolean isReversed) {
    return order == TaskOrder.TASK
        ? directed(BY_KEY, isReversed)
        : Comparator.comparing(
                (TaskEntry entry) -> measure(order, entry),
                Comparator.comparing((OptionalDouble measured) -> measured.isEmpty())
                    .thenComparing(directed(MOST, isReversed)))
            .thenComparing(BY_KEY);
  }

  private static <T> Comparator<T> directed(Comparator<T> order, boolean isReversed) {
    return isReversed ? order.reversed() : order;
  }

  private static OptionalDouble measure(TaskOrder order, TaskEntry entry) {
    return entry.statistics().map(known -> measure(order, known)).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble measure(TaskOrder order, TaskStatistics known) {
    return switch (order) {
      case TASK, FINISHED -> OptionalDouble.of(known.finished());
      case FAILED -> OptionalDouble.of(known.failed());
      case FAILURE_RATE -> known.failureRate();
      case RETRIES -> OptionalDouble.of(known.retries());
      case WAIT_P50 -> took(known.waits(), Spread::median);
      case WAIT -> took(known.waits(), Spread::p95);
      case RUN_P50 -> took(known.runs(), Spread::median);
      case RUN -> took(known.runs(), Spread::p95);
      case RUN_P99 -> took(known.runs(), Spread::p99);
      case RUN_MAX -> took(known.runs(), Spread::max);
      case LAST_FAILURE ->
          known.lastFailure().map(Failure::at).stream()
              .mapToDouble(Instant::toEpochMilli)
              .findFirst();
    };
  }

  private static OptionalDouble took(Optional<Spread> spread, Function<Spread, Duration> which) {
    return spread.map(which).stream().mapToDouble(Micros::of).findFirst();
  }
}
