package dev.pynmon.domain.task;

import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.SliceCounter;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Adds up what happened to the invocations of a task. */
final class TaskTally {
  private final Map<InvocationStatus, Long> byStatus = new HashMap<>();
  private final Map<KnownStatus, Long> begun = new HashMap<>();
  private final LongStream.Builder waits = LongStream.builder();
  private final LongStream.Builder runs = LongStream.builder();
  private final SliceCounter slices;
  private @Nullable Failure lastFailure;

  TaskTally(TimeWindow window) {
    this.slices = new SliceCounter(window);
  }

  /** An invocation whose newest status this is. */
  void newest(InvocationStatus status) {
    byStatus.merge(status, 1L, Long::sum);
  }

  void began(KnownStatus status, Instant at) {
    begun.merge(status, 1L, Long::sum);
    if (status == KnownStatus.SUCCESS) {
      slices.success(at);
    } else if (status == KnownStatus.FAILED) {
      slices.failure(at);
    }
  }

  void failed(Failure failure) {
    if (lastFailure == null || lastFailure.at().isBefore(failure.at())) {
      lastFailure = failure;
    }
  }

  void waited(Duration span) {
    add(waits, span);
  }

  void ran(Duration span) {
    add(runs, span);
  }

  private static void add(LongStream.Builder spans, Duration span) {
    if (!span.isNegative()) {
      spans.add(Micros.of(span));
    }
  }

  TaskStatistics statistics() {
    return new TaskStatistics(
        byStatus,
        count(KnownStatus.SUCCESS),
        count(KnownStatus.FAILED),
        count(KnownStatus.CONCURRENCY_CONTROLLED_FINAL),
        count(KnownStatus.RETRY),
        Spread.of(waits.build().sorted().toArray()),
        Spread.of(runs.build().sorted().toArray()),
        slices.slices(),
        slices.moments(),
        Optional.ofNullable(lastFailure));
  }

  private long count(KnownStatus status) {
    return begun.getOrDefault(status, 0L);
  }
}
