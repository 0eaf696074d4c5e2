package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.Slice;
import java.time.Duration;
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
  /** What ended before the present belongs to a spell by so many at once: fewer tell little. */
  private static final int FEW = 5;

  /** So many that ended otherwise are no accident in a spell: they end it, looking back. */
  private static final int OTHERWISE = 20;

  /** Between half of them and all, say. */
  private static final double FAR = 0.4;

  /** What ended less often before tells little of how often it fails. */
  private static final int LITTLE = 10;

  /** So often as many fail, or so many times less succeed. */
  private static final int TIMES = 3;

  /** The logarithm of one in 100,000: that is not left to chance. */
  private static final double CHANCE = Math.log(1e-5);

  /** So long it did not run: it is new, or runs once a day. */
  private static final Duration NEW = Duration.ofHours(12);

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

  private static int begin(List<Slice> slices, int present, Slice now) {
    int first = present;
    int oldest = present;
    Slice open = NONE;
    for (int i = present - 1; i >= 0 && open.ended() < OTHERWISE && now.failed() > 0; i--) {
      open = open.plus(slices.get(i));
      oldest = slices.get(i).ended() > 0 ? i : oldest;
      if (open.ended() >= FEW && isAlike(open, now)) {
        first = oldest;
        open = NONE;
      }
    }
    boolean isRest = open.ended() > 0 && open.ended() < FEW;
    return isRest && isAlike(open, now) ? oldest : first;
  }

  /** True where one fails at most twice as often as the other, and not far more often. */
  private static boolean isAlike(Slice one, Slice other) {
    return share(one) <= 2 * share(other)
        && share(other) <= 2 * share(one)
        && Math.abs(share(one) - share(other)) < FAR;
  }

  private static double share(Slice slice) {
    return (double) slice.failed() / slice.ended();
  }

  long failed() {
    return now.failed();
  }

  /** True where as good as nothing succeeds. */
  boolean failsAlways() {
    return percent() > 98;
  }

  /** How many of a hundred fail, rounded down. */
  long percent() {
    return 100 * now.failed() / now.ended();
  }

  /**
   * True where it fails far more often than it did.
   *
   * @param least so many failed at least
   * @param silence how long nothing ended before, where nothing did
   */
  boolean isBurst(long least, Duration silence) {
    if (now.failed() < least) {
      return false;
    }
    if (before.ended() == 0) {
      return isLong ? failsAlways() && silence.compareTo(NEW) >= 0 : mostFail();
    }
    return before.ended() < LITTLE
        ? mostFail() && 2 * before.failed() < before.ended() && isFarFrom(share(before))
        : isFarFrom(usual()) && isNoChance(usual());
  }

  private boolean mostFail() {
    return 2 * now.failed() >= now.ended();
  }

  /** The share of what is to be expected to fail; never none and never all. */
  private double usual() {
    return (before.failed() + 1.0) / (before.ended() + 2.0);
  }

  private boolean isFarFrom(double usual) {
    return share(now) >= TIMES * usual || TIMES * (1 - share(now)) <= 1 - usual;
  }

  /** By a bound of Chernoff's on the chance that so many fail. */
  private boolean isNoChance(double usual) {
    double share = share(now);
    double succeeded = share == 1 ? 0 : (1 - share) * Math.log((1 - usual) / (1 - share));
    return now.ended() * (share * Math.log(usual / share) + succeeded) <= CHANCE && share > usual;
  }
}
