package dev.pynmon.redis.invocation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much there is now of what a cursor of the feed counted.
 *
 * @param cursor the cursor
 * @param counts how many entries are in each of its slices
 * @param hasLast whether its youngest entry is there still
 */
record FeedCounts(FeedCursor cursor, List<Long> counts, boolean hasLast) {
  /** Nothing but a purge removes entries. */
  boolean isPurged() {
    return !hasLast || slices().anyMatch(slice -> growth(slice) < 0);
  }

  long growth() {
    return slices().mapToLong(this::growth).sum();
  }

  boolean isUnchanged() {
    return slices().noneMatch(this::isChanged);
  }

  /** Of too many entries dated ahead some may be on time by now without any being new. */
  boolean isChanged(int slice) {
    return growth(slice) != 0 || (slice == Slice.COUNT - 1 && counts.get(slice) > Given.MAX_AHEAD);
  }

  private long growth(int slice) {
    return counts.get(slice) - cursor.extents().get(slice).count();
  }

  private static IntStream slices() {
    return IntStream.range(0, Slice.COUNT);
  }
}
