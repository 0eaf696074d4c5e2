package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Source;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
    return Entry.page(kind, List.of(Key.ascending(column)), new Values(session), request);
  }

  private final class Values implements Source<Entry<T>> {
    private final Session session;

    Values(Session session) {
      this.session = session;
    }

    @Override
    public Found<Entry<T>> first(int skip, int count) {
      return read(sql("", true), count + skip, skip);
    }

    @Override
    public Found<Entry<T>> next(Entry<T> place, boolean forward, int count) {
      String behind = " WHERE t." + column + (forward ? " > ?" : " < ?");
      return read(sql(behind, forward), place.place().getFirst(), count, 0);
    }

    private Found<Entry<T>> read(String sql, Object... values) {
      return Found.all(HiddenSqlException.hiding(() -> session.list(sql, this::entry, values)));
    }

    private Entry<T> entry(Row row) throws SQLException {
      return new Entry<>(List.of(row.key("key0")), Optional.of(mapper.apply(row.text("value"))));
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
