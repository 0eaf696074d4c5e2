package dev.pynmon.domain.timeline;

/** How long the slices of a window are, in microseconds. */
final class SliceLength {
  private static final long SECOND = 1_000_000;
  private static final int FEWEST = 168;
  private static final int MOST = 240;

  /**
   * Up to which length of the window, in seconds, and how long a slice then is, in milliseconds.
   */
  private static final long[][] STEPS = {
    {5, 250},
    {30, 500},
    {60, 1_000},
    {900, 5_000},
    {3_600, 15_000},
    {10_800, 60_000},
    {43_200, 300_000},
    {259_200, 1_800_000}
  };

  private static final long LONGEST = 3_600_000;

  private SliceLength() {}

  static long of(long window) {
    long longest = Math.max(1, window / FEWEST);
    long shortest = Math.ceilDiv(window, MOST);
    return Math.max(Math.min(step(window), longest), shortest);
  }

  private static long step(long window) {
    for (long[] step : STEPS) {
      if (window <= step[0] * SECOND) {
        return step[1] * 1_000;
      }
    }
    return LONGEST * 1_000;
  }
}
