package dev.pynmon.pictures.timeline.lane;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Rows for things that come by their beginnings: each takes the first row that is free. That needs
 * no more rows than there are things at once. Cost: n log n.
 */
public final class FirstFit {
  private final PriorityQueue<InUse> taken =
      new PriorityQueue<>(Comparator.comparingLong(InUse::until));
  private final PriorityQueue<Integer> free = new PriorityQueue<>();
  private int rows;

  /** A row that is in use up to a place, that included. */
  private record InUse(int row, long until) {}

  /** The row of a thing that takes these places; none began behind its first. */
  public int place(long first, long last) {
    for (InUse next = taken.peek(); next != null && next.until() < first; next = taken.peek()) {
      taken.remove();
      free.add(next.row());
    }
    int row = Optional.ofNullable(free.poll()).orElseGet(() -> rows++);
    taken.add(new InUse(row, last));
    return row;
  }

  /** How many rows are needed so far. */
  public int rows() {
    return rows;
  }
}
