package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways down between two columns: the lines from one parent to its children share one, and two
 * parents have the same only where one way ends before the other begins. Beyond {@value #MOST} side
 * by side they share, too: a picture that wide nobody reads.
 */
final class FamilyTrunks {
  /** From the box of the parent to the first way. */
  private static final double LEAD = 14;

  private static final double PITCH = 8;

  /** From the last way to the boxes of the children. */
  private static final double TAIL = 14;

  private static final double NARROWEST = 46;
  private static final double BETWEEN = 12;
  private static final int MOST = 24;

  /** How far down each way is taken, by column. */
  private final List<List<Double>> taken = new ArrayList<>();

  private final Map<InvocationId, Integer> ways = new HashMap<>();

  /**
   * Takes a way; to be called from top to bottom.
   *
   * @param parent whose lines go there
   * @param column that of the parent
   * @param from where the first comes
   * @param to where the last leaves
   */
  void take(InvocationId parent, int column, double from, double to) {
    while (taken.size() <= column) {
      taken.add(new ArrayList<>());
    }
    List<Double> ends = taken.get(column);
    int way = free(ends, from);
    if (way == ends.size()) {
      ends.add(to);
    } else {
      ends.set(way, Math.max(to, ends.get(way)));
    }
    ways.put(parent, way);
  }

  /** The first that is free, else a new one, else the one that is free soonest. */
  private static int free(List<Double> ends, double from) {
    int soonest = 0;
    for (int way = 0; way < ends.size(); way++) {
      if (ends.get(way) + BETWEEN <= from) {
        return way;
      }
      soonest = ends.get(way) < ends.get(soonest) ? way : soonest;
    }
    return ends.size() < MOST ? ends.size() : soonest;
  }

  /** How far a column is from the next one. */
  double gap(int column) {
    int count = column < taken.size() ? taken.get(column).size() : 0;
    return Math.max(NARROWEST, LEAD + PITCH * (count - 1) + TAIL);
  }

  /** How far to the right of its box the lines of a parent go down. */
  double bend(InvocationId parent) {
    return LEAD + PITCH * ways.getOrDefault(parent, 0);
  }
}
