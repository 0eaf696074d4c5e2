package dev.pynmon.domain.attention;

import dev.pynmon.domain.query.Slice;
import java.time.Duration;

/**
 * What makes a burst of a bout.
 *
 * @param least so many failed at least
 * @param times so often as many fail, or so many times less succeed
 * @param chance what is less likely is not left to chance
 * @param most at least such a share fails of what hardly ran before
 */
record BurstBar(long least, int times, double chance, double most) {
  /** What ended less often before tells little of how often it fails. */
  private static final int LITTLE = 10;

  /** Else it is over, though some failed in the present. */
  private static final int LATELY = 2;

  /** So long it did not run: it is new, or runs once a day. */
  private static final Duration NEW = Duration.ofHours(12);

  /** For one to be told. */
  static BurstBar toTell(long least) {
    return new BurstBar(least, 3, 1e-5, 0.5);
  }

  /**
   * For one that the last check told of to be told on: else it would come and go as what was
   * counted leaves the time that is looked at.
   */
  static BurstBar toHold(long least) {
    return new BurstBar((least + 1) / 2, 2, 1e-2, 1.0 / 3);
  }

  /**
   * True where a task fails far more often than it did.
   *
   * @param silence how long nothing ended before, where nothing did
   */
  boolean isMetBy(Bout bout, Duration silence) {
    Contrast seen = bout.judged();
    Slice before = seen.before();
    if (seen.failed() < least) {
      return false;
    }
    if (before.ended() == 0) {
      return bout.isLong()
          ? seen.failsAlways() && silence.compareTo(NEW) >= 0
          : seen.share() >= most;
    }
    double usual = before.ended() < LITTLE ? Contrast.share(before) : Chance.expected(before);
    return seen.isFar(times, usual)
        && bout.lately().isFar(LATELY, usual)
        && (before.ended() < LITTLE
            ? seen.share() >= most && 2 * before.failed() < before.ended()
            : seen.share() > usual && Chance.of(seen.now(), usual) <= chance);
  }
}
