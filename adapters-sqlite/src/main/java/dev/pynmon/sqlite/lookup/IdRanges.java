package dev.pynmon.sqlite.lookup;

import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ids of a table by their beginnings: ranges of its index, in one statement.
 *
 * @param table the table
 * @param column the column of the id, which has an index
 */
public record IdRanges(Table table, String column) {
  /** Of each beginning at most so many, by id. */
  public <I> Map<String, FoundIds<I>> of(
      Session session, Collection<String> beginnings, int each, Function<String, I> id)
      throws SQLException {
    List<String> found = beginnings.isEmpty() ? List.of() : found(session, beginnings, each + 1);
    Map<String, FoundIds<I>> ids = new HashMap<>();
    beginnings.forEach(
        beginning -> ids.put(beginning, FoundIds.among(found, beginning, each, true, id)));
    return ids;
  }

  private List<String> found(Session session, Collection<String> beginnings, int most)
      throws SQLException {
    List<Condition> ranges =
        beginnings.stream().map(beginning -> Condition.startsWith(column, beginning)).toList();
    String sql =
        ranges.stream()
            .map(range -> "SELECT * FROM (%s)".formatted(select(range, most)))
            .collect(Collectors.joining(" UNION ALL "));
    Object[] values = ranges.stream().flatMap(range -> range.values().stream()).toArray();
    return session.list(sql, row -> row.text(column), values);
  }

  private String select(Condition range, int most) {
    return "SELECT %s FROM %s WHERE %s ORDER BY t.%s LIMIT %d"
        .formatted(table.text(column), table.from(), range.sql(), column, most);
  }
}
