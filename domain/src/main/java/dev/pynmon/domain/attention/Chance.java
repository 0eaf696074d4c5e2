package dev.pynmon.domain.attention;

import dev.pynmon.domain.query.Slice;

/** How likely it is that as many fail as were seen to. */
final class Chance {
  private Chance() {}

  /** The share that is to be expected to fail after this was seen; never none and never all. */
  static double expected(Slice seen) {
    return (seen.failed() + 1.0) / (seen.ended() + 2.0);
  }

  /**
   * A bound of Chernoff's on the chance that so many fail, or as much further from what is to be
   * expected, where this share does.
   */
  static double of(Slice seen, double share) {
    return Math.exp(
        -part(seen.failed(), seen.ended(), share)
            - part(seen.succeeded(), seen.ended(), 1 - share));
  }

  private static double part(long some, long all, double share) {
    return some == 0 ? 0 : some * Math.log((double) some / all / share);
  }
}
