package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
public record Listing<T>(
    String kind, String select, String from, Condition where, List<Key> keys, RowMapper<T> mapper) {
  public Listing {
    keys = List.copyOf(keys);
  }

  /** A page of the list. Cost: by what the page shows and skips, not by the size of the list. */
  public Page<T> page(Session session, PageRequest request) throws SQLException {
    return new Pager<>(kind, keys, new Source(session)).page(request);
  }

  private final class Source implements Pager.Source<T> {
    private final Session session;

    Source(Session session) {
      this.session = session;
    }

    @Override
    public List<Found<T>> first(int count, int skip) throws SQLException {
      return read(where, keys, true, count, skip);
    }

    @Override
    public List<Found<T>> next(List<KeyValue> place, boolean forward, int count)
        throws SQLException {
      List<Found<T>> found = new ArrayList<>();
      for (int i = keys.size() - 1; i >= 0; i--) {
        for (Condition beyond : keys.get(i).behind(place.get(i), forward)) {
          if (found.size() < count) {
            Condition range = beyond.and(sharing(place, i));
            List<Key> order = keys.subList(i, keys.size());
            found.addAll(read(range, order, forward, count - found.size(), 0));
          }
        }
      }
      return found;
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

    private List<Found<T>> read(
        Condition range, List<Key> order, boolean forward, int count, int skip)
        throws SQLException {
      List<Object> values = new ArrayList<>(range.values());
      values.add(count);
      values.add(skip);
      return session.list(sql(range, order, forward), this::found, values.toArray());
    }

    private Found<T> found(Row row) throws SQLException {
      List<KeyValue> place = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        place.add(row.key("key" + i));
      }
      return new Found<>(mapper.map(row), place);
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
