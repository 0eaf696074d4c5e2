package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * The distinct values of an indexed column, in its order. Jumps from one value to the next in the
 * index, so it costs one look-up a value, however many rows share it.
 *
 * @param kind what its cursors begin with; no other list of this store has the same
 * @param from the table, from {@link Table#from(String)}
 * @param column the column, the first of the index
 * @param mapper makes an item of a value
 */
public record DistinctList<T>(String kind, String from, String column, Function<String, T> mapper) {
  /** A page of the values. */
  public Page<T> page(Session session, PageRequest request) throws SQLException {
    return new Pager<>(kind, List.of(Key.ascending(column)), new Source(session)).page(request);
  }

  private final class Source implements Pager.Source<T> {
    private final Session session;

    Source(Session session) {
      this.session = session;
    }

    @Override
    public List<Found<T>> first(int count, int skip) throws SQLException {
      return session.list(sql("", true), this::found, count + skip, skip);
    }

    @Override
    public List<Found<T>> next(List<KeyValue> place, boolean forward, int count)
        throws SQLException {
      String behind = " WHERE t." + column + (forward ? " > ?" : " < ?");
      return session.list(sql(behind, forward), this::found, place.getFirst(), count, 0);
    }

    private Found<T> found(Row row) throws SQLException {
      return new Found<>(mapper.apply(row.text("value")), List.of(row.key("key0")));
    }
  }

  private String sql(String behind, boolean forward) {
    String nearest = "SELECT " + (forward ? "min" : "max") + "(t." + column + ") FROM " + from;
    return "WITH RECURSIVE v(c) AS ("
        + nearest
        + behind
        + " UNION ALL SELECT ("
        + nearest
        + " WHERE t."
        + column
        + (forward ? " > v.c" : " < v.c")
        + ") FROM v WHERE v.c IS NOT NULL LIMIT ?) SELECT substr(t.c, 1, "
        + Table.MAX_NAME
        + ") AS value, "
        + new Key("c", true, false).selectedAs("key0")
        + " FROM v AS t WHERE t.c IS NOT NULL LIMIT -1 OFFSET ?";
  }
}
