package dev.pynmon.domain.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The newest of what a store holds.
 *
 * @param items newest first
 * @param complete false when older ones were left out
 * @param searchedBackTo present when the work budget ended: everything newer than this was looked
 *     at
 */
public record Newest<T>(List<T> items, boolean complete, Optional<Instant> searchedBackTo) {
  public Newest {
    items = List.copyOf(items);
  }

  /** What was looked for as far as is wanted. */
  public Newest(List<T> items, boolean complete) {
    this(items, complete, Optional.empty());
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
    return new Newest<>(items.stream().filter(wanted).toList(), complete, searchedBackTo);
  }
}
