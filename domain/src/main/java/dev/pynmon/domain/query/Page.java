package dev.pynmon.domain.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One part of a list.
 *
 * @param items the items, in the list's order
 * @param next where the list goes on, if it does
 * @param previous where it came from, if there is anything before
 * @param searchedBackTo present when the work budget ended before the page was full: everything
 *     newer than this was looked at, {@code next} looks on where that can be
 */
public record Page<T>(
    List<T> items,
    Optional<Cursor> next,
    Optional<Cursor> previous,
    Optional<Instant> searchedBackTo) {
  public Page {
    items = List.copyOf(items);
  }

  /** A page in a list that was looked at as far as the page needed. */
  public static <T> Page<T> of(List<T> items, Optional<Cursor> next, Optional<Cursor> previous) {
    return new Page<>(items, next, previous, Optional.empty());
  }

  /** The only page of a list without items. */
  public static <T> Page<T> empty() {
    return of(List.of(), Optional.empty(), Optional.empty());
  }

  /** The same place in the list with other items. */
  public <R> Page<R> withItems(List<R> others) {
    return new Page<>(others, next, previous, searchedBackTo);
  }

  /** The same place in the list with each item turned into another. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return withItems(items.stream().<R>map(change).toList());
  }
}
