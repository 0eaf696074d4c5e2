package dev.pynmon.domain.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a search in a list found.
 *
 * @param keys in the direction of the search
 * @param stop where the search gave up, if it did
 */
public record Found<K>(List<K> keys, Optional<Stop<K>> stop) {
  public Found {
    keys = List.copyOf(keys);
  }

  /** What a search found that went on to the end. */
  public static <K> Found<K> all(List<K> keys) {
    return new Found<>(keys, Optional.empty());
  }

  /** Whether the list goes on behind this many. */
  boolean isMoreThan(int count) {
    return keys.size() > count || stop.isPresent();
  }

  /** The first of them. */
  List<K> first(int count) {
    return keys.subList(0, Math.min(count, keys.size()));
  }

  /** Where the list goes on behind the first of them, if it does. */
  Optional<K> end(int count) {
    return keys.size() > count ? Optional.of(keys.get(count - 1)) : stop.map(Stop::last);
  }

  /**
   * Where a search gave up.
   *
   * @param last the last key looked at
   * @param at what it stands for in time
   */
  public record Stop<K>(K last, Instant at) {}
}
