package dev.pynmon.redis.server;

import java.util.List;

/**
 * One step of a search through all keys.
 *
 * @param next where the search goes on; {@link Scan#START} at its end
 * @param found the keys that this step met; the same may be met twice
 */
public record KeyScan(String next, List<KeyName> found) {
  public KeyScan {
    found = List.copyOf(found);
  }
}
