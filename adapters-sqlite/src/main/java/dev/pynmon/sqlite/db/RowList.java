package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Source;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list of rows in the order of an index, of which each page is a range: what lies behind a place
 * is read in one range for each key, so that keys may run in different directions.
 *
 * @param kind what its cursors begin with; no other list of this store has the same
 * @param select what is selected of a row
 * @param from the table, from {@link Table#from(String)}
 * @param where which rows belong to the list
 * @param keys what it is ordered by; together they tell every row from every other
 * @param mapper makes an item of a row
 */
public record RowList<T>(
    String kind, String select, String from, Condition where, List<Key> keys, RowMapper<T> mapper) {
  public RowList {
    keys = List.copyOf(keys);
  }

  /** A page of the list. Cost: by what the page shows and skips, not by the size of the list. */
  public Page<T> page(Session session, PageRequest request) throws SQLException {
    return Entry.page(kind, keys, new Rows(session), request);
  }

  /**
   * How many rows stand before a place.
   *
   * @param place a {@link Page#previous()} of this list
   * @param bound how far to count
   */
  public long ahead(Session session, Cursor place, long bound) throws SQLException {
    Entry<T> entry = new EntryCursors<T>(kind, keys).key(place);
    long found = 0;
    for (Condition range : new Rows(session).ranges(entry, false).keySet()) {
      found +=
          session.count(from + " WHERE " + range.sql(), bound - found, range.values().toArray());
    }
    return found;
  }

  private final class Rows implements Source<Entry<T>> {
    private final Session session;

    Rows(Session session) {
      this.session = session;
    }

    @Override
    public Found<Entry<T>> first(int skip, int count) {
      return Found.all(read(where, keys, true, count, skip));
    }

    @Override
    public Found<Entry<T>> next(Entry<T> place, boolean forward, int count) {
      List<Entry<T>> found = new ArrayList<>();
      ranges(place, forward)
          .forEach(
              (range, order) -> {
                if (found.size() < count) {
                  found.addAll(read(range, order, forward, count - found.size(), 0));
                }
              });
      return Found.all(found);
    }

    /** The ranges on one side of a place, nearest first, each with the keys that order it. */
    private Map<Condition, List<Key>> ranges(Entry<T> place, boolean forward) {
      Map<Condition, List<Key>> ranges = new LinkedHashMap<>();
      for (int i = keys.size() - 1; i >= 0; i--) {
        for (Condition beyond : keys.get(i).behind(place.place().get(i), forward)) {
          ranges.put(beyond.and(sharing(place.place(), i)), keys.subList(i, keys.size()));
        }
      }
      return ranges;
    }

    /**
     * The rows that agree with a place in its first keys. Stands behind the condition that leads to
     * the place: of two bounds in the same direction SQLite goes by the first.
     */
    private Condition sharing(List<KeyValue> place, int count) {
      Condition range = where;
      for (int i = 0; i < count; i++) {
        range = range.and(keys.get(i).at(place.get(i)));
      }
      return range;
    }

    private List<Entry<T>> read(
        Condition range, List<Key> order, boolean forward, int count, int skip) {
      List<Object> values = new ArrayList<>(range.values());
      values.add(count);
      values.add(skip);
      String sql = sql(range, order, forward);
      return HiddenSqlException.hiding(() -> session.list(sql, this::entry, values.toArray()));
    }

    private Entry<T> entry(Row row) throws SQLException {
      List<KeyValue> place = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        place.add(row.key("key" + i));
      }
      return new Entry<>(place, Optional.of(mapper.map(row)));
    }
  }

  private String sql(Condition range, List<Key> order, boolean forward) {
    String places =
        IntStream.range(0, keys.size())
            .mapToObj(i -> keys.get(i).selectedAs("key" + i))
            .collect(Collectors.joining(", "));
    return "SELECT "
        + select
        + ", "
        + places
        + " FROM "
        + from
        + " WHERE "
        + range.sql()
        + " ORDER BY "
        + order.stream().map(key -> key.order(forward)).collect(Collectors.joining(", "))
        + " LIMIT ? OFFSET ?";
  }
}
