package dev.pynmon.domain.query;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts what ended in which slice and which moment of a window. For one thread. */
public final class SliceCounter {
  private static final Slice SUCCESS = new Slice(1, 0);
  private static final Slice FAILURE = new Slice(0, 1);

  private final TimeWindow window;
  private final long[] succeeded = new long[Slice.COUNT];
  private final long[] failed = new long[Slice.COUNT];
  private final long millis;
  private final SortedMap<Long, Slice> moments = new TreeMap<>();

  /** Nothing is counted yet. */
  public SliceCounter(TimeWindow window) {
    this.window = window;
    this.millis = Math.max(1, window.length().toMillis() / Moment.PARTS);
  }

  /** One succeeded. */
  public void success(Instant at) {
    succeeded[Slice.index(window, at)]++;
    count(at, SUCCESS);
  }

  /** One failed. */
  public void failure(Instant at) {
    failed[Slice.index(window, at)]++;
    count(at, FAILURE);
  }

  private void count(Instant at, Slice one) {
    moments.merge(Math.floorDiv(at.toEpochMilli(), millis), one, Slice::plus);
  }

  /** What was counted, {@link Slice#COUNT} slices, oldest first. */
  public List<Slice> slices() {
    return IntStream.range(0, Slice.COUNT)
        .mapToObj(index -> new Slice(succeeded[index], failed[index]))
        .toList();
  }

  /** The same in the moments in which anything ended, oldest first. */
  public List<Moment> moments() {
    return moments.entrySet().stream()
        .map(each -> new Moment(Instant.ofEpochMilli(each.getKey() * millis), each.getValue()))
        .toList();
  }
}
