package dev.pynmon.domain.timeline;

import java.util.Arrays;
import java.util.stream.Stream;

/** The distances of ticks that people read easily, in microseconds. */
final class TickSteps {
  private static final long MILLI = 1_000;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private static final long[] STEPS =
      Stream.of(
              times(MILLI, 1, 2, 5, 10, 25, 50, 100, 250, 500),
              times(SECOND, 1, 2, 5, 10, 15, 30),
              times(MINUTE, 1, 2, 5, 10, 15, 30),
              times(HOUR, 1, 2, 3, 6, 12),
              times(DAY, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000, 20_000, 100_000),
              times(DAY, 1_000_000, 5_000_000))
          .flatMapToLong(Arrays::stream)
          .toArray();

  private TickSteps() {}

  /** The smallest step that is not finer than asked for and leaves the room that is needed. */
  static long step(TimeScale scale, Resolution resolution, double spacing) {
    long asked = resolution.step().toMillis() * MILLI;
    double needed = scale.length() * (spacing / Measures.CONTENT);
    return Arrays.stream(STEPS)
        .filter(step -> step >= asked && step >= needed)
        .findFirst()
        .orElse(STEPS[STEPS.length - 1]);
  }

  private static long[] times(long unit, long... factors) {
    return Arrays.stream(factors).map(factor -> factor * unit).toArray();
  }
}
