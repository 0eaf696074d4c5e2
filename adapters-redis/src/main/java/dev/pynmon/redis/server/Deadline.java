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
}
