package dev.pynmon.sqlite.purge;

import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.db.Writer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The tables of one application, to be read and to be removed from. A table that is not there holds
 * nothing.
 *
 * @param tables to be read
 * @param writer to be removed from
 */
record RemovableRows(AppTables tables, Writer writer) {
  /** The table in a call of either. */
  Optional<Table> find(Session session, PynencTable table) throws SQLException {
    return session.schema().table(table.of(tables.prefix()));
  }

  /** Removes the rows that fulfil a condition and tells how many. */
  long delete(Session session, PynencTable table, String condition, Object... values)
      throws SQLException {
    Optional<Table> found = find(session, table);
    return found.isEmpty() ? 0 : session.delete(found.get(), condition, values);
  }

  /** Removes the rows whose column holds one of these ids. */
  long deleteOf(Session session, PynencTable table, String column, String ids) throws SQLException {
    return delete(session, table, "t." + column + IdList.IN, ids);
  }

  /**
   * The numbers of rows, looked for without keeping anybody from writing meanwhile: they must be
   * looked at again before they are removed.
   */
  List<Long> search(PynencTable table, String condition, Object... values) {
    return tables
        .database()
        .read(
            session -> {
              Optional<Table> found = find(session, table);
              return found.isEmpty() ? List.of() : rows(session, found.get(), condition, values);
            });
  }

  /** The numbers of the rows that fulfil a condition, in the order that it says. */
  static List<Long> rows(Session session, Table table, String condition, Object... values)
      throws SQLException {
    String sql = "SELECT t.rowid AS row FROM %s WHERE %s".formatted(table.from(), condition);
    return session.list(sql, row -> row.whole("row"), values);
  }
}
