package dev.pynmon.application.service.access;

import java.util.concurrent.TimeUnit;

/**
 * Wrong guesses that have something in common.
 *
 * @param count how many; those that are being checked count as wrong until they are not
 * @param last when the last one was, in nanoseconds of a clock that only runs on
 * @param until when the next one may be checked, likewise
 */
record Tries(int count, long last, long until) {
  private static final long FORGOTTEN = TimeUnit.HOURS.toNanos(1);
  private static final int MOST_DOUBLINGS = 10;

  /** None. */
  static Tries none(long now) {
    return new Tries(0, now, now);
  }

  /** None yet, and none to come before some time has passed. */
  static Tries promised(long now, long wait) {
    return new Tries(0, now, now + wait);
  }

  /**
   * One more.
   *
   * @param free how many cost nothing; then a second's wait follows, which doubles with each
   * @param longest the longest wait, in nanoseconds
   */
  Tries more(long now, int free, long longest) {
    int beyond = count + 1 - free;
    long wait =
        beyond <= 0
            ? 0
            : Math.min(
                longest, TimeUnit.SECONDS.toNanos(1L << Math.min(beyond - 1, MOST_DOUBLINGS)));
    return new Tries(count + 1, now, now + wait);
  }

  /** One less, which was not wrong after all. */
  Tries less(long now) {
    return new Tries(Math.max(0, count - 1), last, now);
  }

  boolean isForgotten(long now) {
    return now - last > FORGOTTEN;
  }

  /** Nanoseconds until the next one may be checked; zero when it may be now. */
  long pause(long now) {
    return Math.max(0, until - now);
  }
}
