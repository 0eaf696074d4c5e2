package dev.pynmon.domain.why;

import dev.pynmon.domain.task.Spread;
import java.time.Duration;

/**
 * How long a task usually runs.
 *
 * @param runs how long those ran that ended
 * @param within in which time, such as "the last day"
 */
public record Usual(Spread runs, String within) {
  /** By fewer nothing is called usual or not. */
  private static final long ENOUGH = 5;

  /** True when so few ended that nothing can be said by them. */
  boolean isTooFew() {
    return runs.count() < ENOUGH;
  }

  /** True for longer than nearly all. */
  boolean isExceededBy(Duration ran) {
    return !isTooFew() && ran.compareTo(runs.p95()) > 0;
  }

  /** How many times as long as the longest; 1 for no longer than that. */
  long timesLongest(Duration ran) {
    return Math.max(1, ran.toMillis() / Math.max(1, runs.max().toMillis()));
  }
}
