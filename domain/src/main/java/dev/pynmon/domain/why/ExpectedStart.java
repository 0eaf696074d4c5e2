package dev.pynmon.domain.why;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a runner is expected to take what waits, by how many were taken lately.
 *
 * @param about when, at that rate
 * @param range between when and when, were the rate off by twice its usual error
 * @param taken how many were taken
 * @param within in which time
 */
public record ExpectedStart(Instant about, TimeWindow range, long taken, Duration within) {
  /** Of fewer nothing is foretold. */
  public static final long LEAST = 10;

  private static final long MOST_SECONDS = 7 * 86_400;

  /**
   * Foretells it.
   *
   * @param place its place in the queue, from 1
   * @param taken how many were taken from that queue in the time before now
   * @param within how long that time is
   * @return empty where too few were, or the range would be wider than a week
   */
  public static Optional<ExpectedStart> of(long place, long taken, Duration within, Instant now) {
    if (taken < LEAST) {
      return Optional.empty();
    }
    double each = within.toMillis() / 1_000.0;
    double error = 2 * Math.sqrt(taken);
    double latest = place * each / (taken - error);
    return latest > MOST_SECONDS
        ? Optional.empty()
        : Optional.of(
            new ExpectedStart(
                in(place * each / taken, now),
                new TimeWindow(in(place * each / (taken + error), now), in(latest, now)),
                taken,
                within));
  }

  private static Instant in(double seconds, Instant now) {
    return now.plusSeconds(Math.round(seconds));
  }
}
