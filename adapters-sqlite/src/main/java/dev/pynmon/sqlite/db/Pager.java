package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts pages out of a list that can be read from any place in both directions.
 *
 * @param kind what its cursors begin with, so that those of other lists are refused
 * @param keys what the list is ordered by
 * @param source reads the list
 */
record Pager<T>(String kind, List<Key> keys, Source<T> source) {
  /** A list to be read from any place. */
  interface Source<T> {
    /** Items from the beginning, forward. */
    List<Found<T>> first(int count, int skip) throws SQLException;

    /** The items next to a place, nearest first. */
    List<Found<T>> next(List<KeyValue> place, boolean forward, int count) throws SQLException;
  }

  Page<T> page(PageRequest request) throws SQLException {
    return switch (request) {
      case PageRequest.Skip skip -> skip(skip);
      case PageRequest.After after -> after(after.limit(), place(after.cursor()));
      case PageRequest.Before before -> before(before.limit(), place(before.cursor()));
    };
  }

  private List<KeyValue> place(Cursor cursor) {
    return Cursors.decode(kind, keys.size(), cursor);
  }

  private Page<T> skip(PageRequest.Skip request) throws SQLException {
    List<Found<T>> found = source.first(request.limit() + 1, request.skip());
    return forward(found, request.limit(), request.skip() > 0);
  }

  private Page<T> after(int limit, List<KeyValue> place) throws SQLException {
    List<Found<T>> found = source.next(place, true, limit + 1);
    List<KeyValue> start = found.isEmpty() ? place : found.getFirst().place();
    return forward(found, limit, !source.next(start, false, 1).isEmpty());
  }

  private Page<T> forward(List<Found<T>> found, int limit, boolean anyBefore) {
    List<Found<T>> shown = found.subList(0, Math.min(limit, found.size()));
    return page(shown, anyBefore, found.size() > limit);
  }

  private Page<T> before(int limit, List<KeyValue> place) throws SQLException {
    List<Found<T>> found = source.next(place, false, limit + 1);
    List<Found<T>> shown = found.subList(0, Math.min(limit, found.size())).reversed();
    List<KeyValue> end = shown.isEmpty() ? place : shown.getLast().place();
    boolean anyAfter = !source.next(end, true, 1).isEmpty();
    return page(shown, found.size() > limit, anyAfter);
  }

  private Page<T> page(List<Found<T>> shown, boolean anyBefore, boolean anyAfter) {
    if (shown.isEmpty()) {
      return Page.empty();
    }
    return Page.of(
        shown.stream().map(Found::item).toList(),
        anyAfter ? Optional.of(cursor(shown.getLast(), true)) : Optional.empty(),
        anyBefore ? Optional.of(cursor(shown.getFirst(), false)) : Optional.empty());
  }

  private Cursor cursor(Found<T> item, boolean forward) {
    int length = Cursors.MAX_LENGTH / keys.size();
    List<KeyValue> values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      values.add(item.place().get(i).within(length, keys.get(i).ascending() == forward));
    }
    return Cursors.encode(kind, values);
  }
}
