package dev.pynmon.redis.catalogue;

import dev.pynmon.redis.answer.ShortForm;

/**
 * How much of what a search meets may be kept, of all applications together: anybody may write keys
 * of any length, and as many as the server takes. For one thread.
 */
final class Allowance {
  /** Characters of a name; pynenc's are shorter. */
  static final int LONGEST = 1_000;

  /** Bytes, roughly. */
  private static final long MOST = 60_000_000;

  /** Bytes that a name in a sorted set takes beside its characters. */
  private static final int OVERHEAD = 120;

  private long left = MOST;

  /** Whether it is longer than pynenc's; of the longest only a short form arrives. */
  static boolean isTooLong(String name) {
    return name.length() > LONGEST || ShortForm.is(name);
  }

  /** Whether one more may be kept. */
  boolean take(String name) {
    boolean isGranted = !isTooLong(name) && left > 0;
    left -= isGranted ? name.length() + OVERHEAD : 0;
    return isGranted;
  }
}
