package dev.pynmon.domain.invocation;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;

/** Which change of status is the nearest to a time in which nothing changed. */
public sealed interface NearestChange {
  /**
   * This one.
   *
   * @param at when it was
   * @param side where it stands
   */
  record At(Instant at, Side side) implements NearestChange {
    private static final int PARTS = 10;

    /** The last one. */
    public At(Instant at) {
      this(at, Side.LAST);
    }

    /** A window of this length with the change near its end: what led up to it is in view. */
    public TimeWindow window(Duration length) {
      Instant to = at.plus(length.dividedBy(PARTS));
      return TimeWindow.within(to.minus(length), to);
    }
  }

  /** On which side of that time a change stands, and what is on the other. */
  enum Side {
    /** Before it, and nothing is known to be behind it. */
    LAST,
    /** Before it; another is behind it and as far away at least. */
    BEFORE,
    /** Behind it, and nearer than what is before it. */
    AFTER,
    /** Behind it, and nothing is before it. */
    FIRST
  }

  /** There is no change at all. */
  record None() implements NearestChange {}

  /** Not among what was looked at, and more was there than is looked at. */
  record NotFound() implements NearestChange {}
}
