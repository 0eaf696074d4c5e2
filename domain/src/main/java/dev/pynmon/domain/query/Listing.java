package dev.pynmon.domain.query;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list that is read in pages: what every store does with cursors, wherever it has its keys from.
 * The items of a page are read before the cursors around them are made, so that a cursor may tell
 * what was read at its key.
 *
 * @param cursors its cursors
 * @param source its keys
 * @param items what stands at the keys of one page, in their order
 */
public record Listing<K, T>(
    KeyCursors<K> cursors, Source<K> source, Function<List<K>, List<T>> items) {
  /** The list of the items at these keys, in the order of the set. */
  public static <K, T> Listing<K, T> of(
      KeyCursors<K> cursors, NavigableSet<K> keys, Function<K, T> item) {
    return each(cursors, Source.of(keys), item);
  }

  /** A list of which each item is found by itself. */
  public static <K, T> Listing<K, T> each(
      KeyCursors<K> cursors, Source<K> source, Function<K, T> item) {
    return new Listing<>(cursors, source, shown -> shown.stream().map(item).toList());
  }

  /**
   * A page of the list. Cost: by what the page shows and leaves out.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this list
   */
  public Page<T> page(PageRequest request) {
    return switch (request) {
      case PageRequest.Skip(int limit, int skip) ->
          forward(source.first(skip, limit + 1), limit, skip > 0);
      case PageRequest.After after -> after(after.limit(), cursors.key(after.cursor()));
      case PageRequest.Before before -> before(before.limit(), cursors.key(before.cursor()));
    };
  }

  private Page<T> after(int limit, K place) {
    Found<K> found = source.next(place, true, limit + 1);
    K start = found.keys().isEmpty() ? place : found.keys().getFirst();
    return forward(found, limit, source.next(start, false, 1).isMoreThan(0));
  }

  private Page<T> forward(Found<K> found, int limit, boolean anyBefore) {
    List<K> shown = found.first(limit);
    List<T> read = items.apply(shown);
    Optional<K> start = anyBefore ? shown.stream().findFirst() : Optional.empty();
    return new Page<>(
        read,
        found.end(limit).map(cursors::cursor),
        start.map(key -> cursors.cursor(key, false)),
        found.keys().size() > limit ? Optional.empty() : found.stop().map(Found.Stop::at));
  }

  private Page<T> before(int limit, K place) {
    Found<K> found = source.next(place, false, limit + 1);
    List<K> shown = found.first(limit).reversed();
    List<T> read = items.apply(shown);
    K end = shown.isEmpty() ? place : shown.getLast();
    Optional<K> next =
        source.next(end, true, 1).isMoreThan(0)
            ? shown.stream().reduce((_, b) -> b)
            : Optional.empty();
    return Page.of(
        read, next.map(cursors::cursor), found.end(limit).map(key -> cursors.cursor(key, false)));
  }
}
