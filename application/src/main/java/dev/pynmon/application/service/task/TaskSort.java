package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.task.TaskStatistics;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The orders in which tasks are listed. */
final class TaskSort {
  private static final Comparator<TaskEntry> BY_KEY = Comparator.comparing(TaskEntry::task);

  private TaskSort() {}

  static Comparator<TaskEntry> by(TaskOrder order) {
    return switch (order) {
      case TASK -> BY_KEY;
      case FINISHED -> most(TaskStatistics::finished);
      case FAILED -> most(TaskStatistics::failed);
      case FAILURE_RATE -> most(statistics -> statistics.failureRate().orElse(-1));
      case RETRIES -> most(TaskStatistics::retries);
      case WAIT -> most(statistics -> p95(statistics.waits()));
      case RUN -> most(statistics -> p95(statistics.runs()));
      case LAST_FAILURE -> most(TaskSort::lastFailure);
    };
  }

  private static Comparator<TaskEntry> most(ToDoubleFunction<TaskStatistics> measure) {
    Comparator<TaskEntry> least =
        Comparator.comparingDouble(
            entry ->
                entry.statistics().map(measure::applyAsDouble).orElse(Double.NEGATIVE_INFINITY));
    return least.reversed().thenComparing(BY_KEY);
  }

  private static double p95(Optional<Spread> spread) {
    return spread.map(known -> (double) Micros.of(known.p95())).orElse(-1.0);
  }

  private static double lastFailure(TaskStatistics statistics) {
    return statistics
        .lastFailure()
        .map(Failure::at)
        .map(at -> (double) at.toEpochMilli())
        .orElse(-1.0);
  }
}
