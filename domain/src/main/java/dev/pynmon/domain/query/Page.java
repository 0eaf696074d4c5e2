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
 * @param instead which part this is, where a numbered page was asked for that lies behind the end
 */
public record Page<T>(
    List<T> items,
    Optional<Cursor> next,
    Optional<Cursor> previous,
    Optional<Instant> searchedBackTo,
    Optional<PageRequest.Skip> instead) {
  public Page {
    items = List.copyOf(items);
  }

  /** The page that was asked for. */
  public Page(
      List<T> items,
      Optional<Cursor> next,
      Optional<Cursor> previous,
      Optional<Instant> searchedBackTo) {
    this(items, next, previous, searchedBackTo, Optional.empty());
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
    return new Page<>(others, next, previous, searchedBackTo, instead);
  }

  /** The same, which is this part of its list, shown instead of one behind the end. */
  public Page<T> instead(PageRequest.Skip part) {
    return new Page<>(items, next, previous, searchedBackTo, Optional.of(part));
  }

  /** The same place in the list with each item turned into another. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return withItems(items.stream().<R>map(change).toList());
  }
}
