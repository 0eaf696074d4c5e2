package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Slice;
import java.util.List;

/**
 * The time for which a task fails as it does at present, and what was before.
 *
 * @param task the task
 * @param first the first slice of that time, of the present or before it
 * @param isLong true where that began before the present
 * @param now what ended in it
 * @param before what ended in the slices before
 */
record Spell(TaskKey task, int first, boolean isLong, Slice now, Slice before) {
  /** What ended before the present is asked in groups in which so many failures are expected. */
  private static final int FEW = 6;

  /** Between half of them and all, say. */
  private static final double FAR = 0.4;

  /** What is less likely within a spell ends it, looking back, before a group is whole. */
  private static final double UNLIKELY = 0.02;

  /** One slice without anything may lie between what is one: a task may run each half hour. */
  private static final int MAX_GAP = 1;

  private static final Slice NONE = new Slice(0, 0);

  /**
   * The spell of a task.
   *
   * @param slices what ended, oldest first
   * @param present the first slice of the present
   */
  static Spell of(TaskKey task, List<Slice> slices, int present) {
    int first = begin(slices, present, sum(slices, present, Slice.COUNT));
    return new Spell(
        task, first, first < present, sum(slices, first, Slice.COUNT), sum(slices, 0, first));
  }

  static Slice sum(List<Slice> slices, int from, int to) {
    return slices.subList(from, to).stream().reduce(NONE, Slice::plus);
  }

  /**
   * Group by group, looking back. The first that did not fail as often ends the spell: what lies
   * before is another one, however much failed in it.
   */
  private static int begin(List<Slice> slices, int present, Slice now) {
    int first = present;
    Slice spell = now;
    Slice group = NONE;
    for (int i = present - 1; i >= 0 && now.failed() > 0; i--) {
      group = group.plus(slices.get(i));
      boolean isWhole = group.ended() * share(spell) >= FEW;
      if (isAnother(group, spell, isWhole ? 1 : UNLIKELY)) {
        return edge(slices, first, present, spell);
      }
      if (isWhole) {
        first = i;
        spell = spell.plus(group);
        group = NONE;
      }
    }
    boolean isOfIt = group.ended() > 0 && isAlike(group, spell);
    return edge(slices, isOfIt ? 0 : first, present, spell);
  }

  /** Of the groups at the edge, each slice by itself: where the first failure of it is. */
  private static int edge(List<Slice> slices, int coarse, int present, Slice spell) {
    int first = coarse;
    for (int i = coarse - 1; i >= 0 && first - i <= MAX_GAP + 1; i--) {
      if (slices.get(i).ended() > 0) {
        if (!isAlike(slices.get(i), spell)) {
          break;
        }
        first = i;
      }
    }
    while (first < present && slices.get(first).failed() == 0) {
      first++;
    }
    return first;
  }

  private static boolean isAnother(Slice group, Slice spell, double chance) {
    return group.ended() > 0
        && !isAlike(group, spell)
        && Chance.of(group, Chance.expected(spell)) <= chance;
  }

  /** True where one fails at most twice as often as the other, and not far more; not of nothing. */
  private static boolean isAlike(Slice one, Slice other) {
    return share(one) <= 2 * share(other)
        && share(other) <= 2 * share(one)
        && Math.abs(share(one) - share(other)) < FAR;
  }

  /** The share that failed; something ended. */
  static double share(Slice slice) {
    return (double) slice.failed() / slice.ended();
  }

  long failed() {
    return now.failed();
  }

  /** The share that fails. */
  double share() {
    return share(now);
  }

  /** True where as good as nothing succeeds. */
  boolean failsAlways() {
    return percent() > 98;
  }

  /** How many of a hundred fail, rounded down. */
  long percent() {
    return 100 * now.failed() / now.ended();
  }
}
