package dev.pynmon.sqlite.invocation;

import java.util.Comparator;
import java.util.List;

/** Where a list that is nearly in order can be cut so that no entry lands on the wrong side. */
final class CleanCut {
  private CleanCut() {}

  /**
   * How many entries to take: as many as possible so that none that follows belongs before one of
   * them; the most allowed when no such place exists.
   *
   * @param moments nearly in order
   * @param most 1 to the size of the list
   */
  static int of(List<Moment> moments, int most, Comparator<Moment> order) {
    Moment[] nearestBehind = nearestBehind(moments, order);
    Moment furthest = moments.getFirst();
    int cut = most;
    for (int i = 1; i <= most; i++) {
      furthest = later(furthest, moments.get(i - 1), order);
      if (i == moments.size() || order.compare(furthest, nearestBehind[i]) < 0) {
        cut = i;
      }
    }
    return cut;
  }

  private static Moment[] nearestBehind(List<Moment> moments, Comparator<Moment> order) {
    Moment[] nearest = moments.toArray(Moment[]::new);
    for (int i = nearest.length - 2; i >= 0; i--) {
      nearest[i] = later(nearest[i], nearest[i + 1], order.reversed());
    }
    return nearest;
  }

  private static Moment later(Moment one, Moment other, Comparator<Moment> order) {
    return order.compare(one, other) >= 0 ? one : other;
  }
}
