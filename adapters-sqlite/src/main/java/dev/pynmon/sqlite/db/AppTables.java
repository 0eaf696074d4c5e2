package dev.pynmon.sqlite.db;

import java.sql.SQLException;

/**
 * The tables of one application in a file.
 *
 * @param database the file
 * @param prefix what the names of the tables begin with
 */
public record AppTables(Database database, String prefix) {
  /** A read of one table. */
  @FunctionalInterface
  public interface TableRead<T> {
    T of(Session session, Table table) throws SQLException;
  }

  /** Reads one table; a file without it gives a fault that says so. */
  public <T> T read(PynencTable table, TableRead<T> read) {
    return database.read(session -> read.of(session, in(session, table)));
  }

  /** One of the tables, in a read that needs several. */
  public Table in(Session session, PynencTable table) throws SQLException {
    return session.table(table.of(prefix));
  }
}
