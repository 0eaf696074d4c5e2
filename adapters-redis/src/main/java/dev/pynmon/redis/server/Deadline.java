package dev.pynmon.redis.server;

import java.time.Duration;

/**
 * Until when an answer is waited for.
 *
 * @param at by {@link System#nanoTime}
 */
record Deadline(long at) {
  static Deadline in(Duration timeout) {
    return new Deadline(System.nanoTime() + timeout.toNanos());
  }

  /** 0 when it has passed. */
  long nanosLeft() {
    return Math.max(0, at - System.nanoTime());
  }

  /** This one, but no later than in so long. */
  Deadline within(Duration timeout) {
    Deadline other = in(timeout);
    return other.at - at < 0 ? other : this;
  }

  /** The end of the first of so many equal shares of what is left. */
  Deadline share(int parts) {
    return new Deadline(System.nanoTime() + nanosLeft() / parts);
  }
}
