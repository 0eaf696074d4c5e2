package dev.pynmon.domain.query;

import java.util.List;
import java.util.function.Predicate;

/**
 * The newest of what a store holds.
 *
 * @param items newest first
 * @param complete false when older ones were left out
 */
public record Newest<T>(List<T> items, boolean complete) {
  public Newest {
    items = List.copyOf(items);
  }

  /** Nothing, and nothing more. */
  public static <T> Newest<T> none() {
    return new Newest<>(List.of(), true);
  }

  /**
   * What a search found that asked for one more than is wanted.
   *
   * @param found newest first
   * @param limit how many are wanted
   */
  public static <T> Newest<T> of(List<T> found, int limit) {
    return new Newest<>(found.subList(0, Math.min(limit, found.size())), found.size() <= limit);
  }

  /** Those that are wanted; whether older ones were left out stays. */
  public Newest<T> filter(Predicate<? super T> wanted) {
    return new Newest<>(items.stream().filter(wanted).toList(), complete);
  }
}
