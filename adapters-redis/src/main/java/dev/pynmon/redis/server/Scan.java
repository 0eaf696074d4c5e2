package dev.pynmon.redis.server;

import java.util.List;

/**
 * One step of a search through something large.
 *
 * @param next where the search goes on; {@link #START} at its end
 * @param found what this step met; the same may be met twice
 */
public record Scan(String next, List<String> found) {
  /** Where a search begins, and what its last step gives. */
  public static final String START = "0";

  public Scan {
    found = List.copyOf(found);
  }

  /** Whether the search came to its end. */
  public boolean isLast() {
    return next.equals(START);
  }
}
