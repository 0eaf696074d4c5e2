package dev.pynmon.domain.query;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Counts what ended in which slice of a window. For one thread. */
public final class SliceCounter {
  private final TimeWindow window;
  private final long[] succeeded = new long[Slice.COUNT];
  private final long[] failed = new long[Slice.COUNT];

  /** Nothing is counted yet. */
  public SliceCounter(TimeWindow window) {
    this.window = window;
  }

  /** One succeeded. */
  public void success(Instant at) {
    succeeded[Slice.index(window, at)]++;
  }

  /** One failed. */
  public void failure(Instant at) {
    failed[Slice.index(window, at)]++;
  }

  /** What was counted, oldest first. */
  public List<Slice> slices() {
    return IntStream.range(0, Slice.COUNT)
        .mapToObj(index -> new Slice(succeeded[index], failed[index]))
        .toList();
  }
}
