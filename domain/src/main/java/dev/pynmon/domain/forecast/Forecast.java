package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;

/** What becomes of a queue if it goes on as it went. */
public sealed interface Forecast {
  /** How far ahead it is told how many wait. */
  Duration AHEAD = Duration.ofMinutes(15);

  /** When a queue is empty is told no further ahead. */
  Duration FARTHEST = Duration.ofDays(1);

  /**
   * Foretells it.
   *
   * @param waiting how many wait now
   * @param drift how fast that changes
   * @param now the present
   */
  static Forecast of(long waiting, Drift drift, Instant now) {
    if (drift.least() > 0) {
      return new Grows(drift, now.plus(AHEAD), Several.of(waiting, drift));
    }
    if (drift.most() >= 0 || waiting == 0) {
      return new Steady(drift);
    }
    Approach ahead = drift.ahead();
    return ahead.latest(waiting) > FARTHEST.toMinutes()
        ? new Shrinks(drift)
        : new Empties(
            drift,
            in(ahead.about(waiting), now),
            new TimeWindow(in(ahead.earliest(waiting), now), in(ahead.latest(waiting), now)));
  }

  private static Instant in(double minutes, Instant now) {
    return now.plusSeconds(Math.round(60 * minutes));
  }

  /**
   * Neither grows nor drains for certain.
   *
   * @param drift how fast it changes: none lies in its range
   */
  record Steady(Drift drift) implements Forecast {}

  /**
   * Becomes longer.
   *
   * @param drift how fast
   * @param at a moment to come
   * @param waiting how many wait then
   */
  record Grows(Drift drift, Instant at, Several waiting) implements Forecast {}

  /**
   * Becomes shorter, and is empty within a day.
   *
   * @param drift how fast
   * @param about when it is empty
   * @param range between when and when
   */
  record Empties(Drift drift, Instant about, TimeWindow range) implements Forecast {}

  /**
   * Becomes shorter, so slowly that when it is empty says nothing.
   *
   * @param drift how fast
   */
  record Shrinks(Drift drift) implements Forecast {}

  /**
   * Nobody can tell.
   *
   * @param why the reason
   */
  record None(Why why) implements Forecast {}

  /** Why nothing is foretold. */
  enum Why {
    /** This monitor has not sampled it. */
    NEVER_SAMPLED,
    /** This monitor has not sampled it long enough. */
    SAMPLED_BRIEFLY,
    /** More wait than are counted. */
    TOO_MANY
  }

  /**
   * A number of messages to come.
   *
   * @param about how many
   * @param least how many at the least
   * @param most how many at the most
   */
  record Several(long about, long least, long most) {
    private static Several of(long waiting, Drift drift) {
      double more = drift.perMinute() * AHEAD.toMinutes();
      double off = drift.ahead().off(AHEAD.toMinutes());
      return new Several(
          waiting + Math.round(more),
          Math.max(0, waiting + Math.round(more - off)),
          waiting + Math.round(more + off));
    }
  }
}
