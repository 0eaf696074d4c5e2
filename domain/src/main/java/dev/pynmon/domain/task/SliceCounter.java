package dev.pynmon.domain.task;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Counts what ended in which slice of a window. */
final class SliceCounter {
  private final TimeWindow window;
  private final long[] succeeded = new long[Slice.COUNT];
  private final long[] failed = new long[Slice.COUNT];

  SliceCounter(TimeWindow window) {
    this.window = window;
  }

  void success(Instant at) {
    succeeded[Slice.index(window, at)]++;
  }

  void failure(Instant at) {
    failed[Slice.index(window, at)]++;
  }

  List<Slice> slices() {
    return IntStream.range(0, Slice.COUNT)
        .mapToObj(index -> new Slice(succeeded[index], failed[index]))
        .toList();
  }
}
