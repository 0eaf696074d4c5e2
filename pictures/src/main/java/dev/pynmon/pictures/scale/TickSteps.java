package dev.pynmon.pictures.scale;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The distances of ticks that people read easily. */
final class TickSteps {
  private static final long MILLI = 1_000;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long SHORTEST_MONTH = 28 * DAY;

  private static final List<TickStep> STEPS =
      Stream.of(
              even(MILLI, 1, 2, 5, 10, 25, 50, 100, 250, 500),
              even(SECOND, 1, 2, 5, 10, 15, 30),
              even(MINUTE, 1, 2, 5, 10, 15, 30),
              even(HOUR, 1, 2, 3, 6, 12),
              even(DAY, 1, 2),
              Stream.of(TickStep.MONDAYS),
              months(1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000, 60_000),
              months(240_000, 1_200_000))
          .flatMap(steps -> steps)
          .toList();

  private TickSteps() {}

  /** The smallest step that is not finer than asked for and leaves the room that is needed. */
  static TickStep step(TimeScale scale, Resolution resolution, double spacing) {
    long asked = resolution.step().toMillis() * MILLI;
    double needed = scale.length() * (spacing / Measures.CONTENT);
    return STEPS.stream()
        .filter(step -> step.least() >= asked && step.least() >= needed)
        .findFirst()
        .orElseGet(STEPS::getLast);
  }

  private static Stream<TickStep> even(long unit, long... factors) {
    return Arrays.stream(factors).mapToObj(factor -> TickStep.even(factor * unit));
  }

  private static Stream<TickStep> months(long... numbers) {
    return LongStream.of(numbers)
        .mapToObj(number -> new TickStep(number * SHORTEST_MONTH, 0, number));
  }
}
