package dev.pynmon.domain.why;

import dev.pynmon.domain.forecast.Approach;
import dev.pynmon.domain.forecast.FlowSource;
import dev.pynmon.domain.forecast.Rate;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * When a runner is expected to take what waits, by how many were taken lately.
 *
 * @param about when, at that rate
 * @param range between when and when: the rate may be off by its error, and what is to come is
 *     chance
 * @param taken how often a message was taken
 * @param source what tells that
 */
public record ExpectedStart(Instant about, TimeWindow range, Rate taken, FlowSource source) {
  /** Of fewer nothing is foretold. */
  public static final long LEAST = 10;

  private static final long MOST_MINUTES = 7 * 24 * 60;

  /**
   * Foretells it.
   *
   * @param place its place in the queue, from 1
   * @param taken how often a message was taken from that queue in the time before now
   * @param source what tells that
   * @return empty where too few were, or the range would be wider than a week
   */
  public static Optional<ExpectedStart> of(long place, Rate taken, FlowSource source, Instant now) {
    if (taken.count().value() < LEAST) {
      return Optional.empty();
    }
    Approach ahead = Approach.of(taken);
    double latest = ahead.latest(place);
    return latest > MOST_MINUTES
        ? Optional.empty()
        : Optional.of(
            new ExpectedStart(
                in(ahead.about(place), now),
                new TimeWindow(in(ahead.earliest(place), now), in(latest, now)),
                taken,
                source));
  }

  private static Instant in(double minutes, Instant now) {
    return now.plusSeconds(Math.round(60 * minutes));
  }
}
