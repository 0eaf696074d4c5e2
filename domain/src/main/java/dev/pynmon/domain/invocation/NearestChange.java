package dev.pynmon.domain.invocation;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;

/** Which change of status is the nearest to a time in which nothing changed. */
public sealed interface NearestChange {
  /**
   * This one: the last before that time; where nothing was before, the first after it.
   *
   * @param at when it was
   */
  record At(Instant at) implements NearestChange {
    private static final int PARTS = 10;

    /** A window of this length with the change near its end: what led up to it is in view. */
    public TimeWindow window(Duration length) {
      Instant to = at.plus(length.dividedBy(PARTS));
      return TimeWindow.within(to.minus(length), to);
    }
  }

  /** There is no change at all. */
  record None() implements NearestChange {}

  /** Not among what was looked at, and more was there than is looked at. */
  record NotFound() implements NearestChange {}
}
