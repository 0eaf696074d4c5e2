package dev.pynmon.sqlite.lookup;

import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.RowMapper;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What ids stand for, many at once.
 *
 * @param column what holds the ids; it has an index
 * @param select what is selected of a row
 * @param mapper makes an item of a row
 * @param id whose item it is
 */
public record Lookup<K, T>(
    String column, Function<Table, String> select, RowMapper<T> mapper, Function<T, K> id) {
  /** The items of these ids, as far as there are any. Cost: one look at the index each. */
  public Map<K, T> of(Session session, Table table, Collection<K> ids) throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE t.%s%s"
            .formatted(select.apply(table), table.from(), column, IdList.IN);
    Map<K, T> found = new HashMap<>();
    session.list(sql, mapper, IdList.of(ids)).forEach(item -> found.put(id.apply(item), item));
    return found;
  }
}
