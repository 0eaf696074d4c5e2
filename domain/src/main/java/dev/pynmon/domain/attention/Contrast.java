package dev.pynmon.domain.attention;

import dev.pynmon.domain.query.Slice;

/**
 * What ended of a task lately, and before.
 *
 * @param now what ended lately; something failed
 * @param before what ended in the known time before
 */
record Contrast(Slice now, Slice before) {
  long failed() {
    return now.failed();
  }

  /** The share that fails lately. */
  double share() {
    return share(now);
  }

  /** The share that failed; something ended. */
  static double share(Slice slice) {
    return (double) slice.failed() / slice.ended();
  }

  /** True where as good as nothing succeeds. */
  boolean failsAlways() {
    return failsAlways(now);
  }

  static boolean failsAlways(Slice slice) {
    return percent(slice) > 98;
  }

  /** How many of a hundred fail, rounded down. */
  long percent() {
    return percent(now);
  }

  private static long percent(Slice slice) {
    return 100 * slice.failed() / slice.ended();
  }

  /** True where so many times as many fail as did, or so many times less succeed. */
  boolean isFar(int times, double usual) {
    return share() >= times * usual || times * (1 - share()) <= 1 - usual;
  }
}
