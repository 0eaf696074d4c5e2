package dev.pynmon.sqlite.contract;

import dev.pynmon.testkit.fixture.GoldenRerun.RowChanges;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every row of every table of a file.
 *
 * @param rows by the name of the table; each row by column what Java prints of its value
 */
record TableRows(Map<String, List<Map<String, String>>> rows) {
  static TableRows of(Path file) {
    Map<String, List<Map<String, String>>> rows = new TreeMap<>();
    List<String> tables =
        RawSql.column(file, "SELECT name FROM sqlite_master WHERE type = 'table'");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        rows.put(table, rows(statement, table));
      }
      return new TableRows(rows);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Map<String, String>> rows(Statement statement, String table)
      throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
      while (found.next()) {
        rows.add(row(found));
      }
    }
    return rows;
  }

  private static Map<String, String> row(ResultSet found) throws SQLException {
    Map<String, String> row = new TreeMap<>();
    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
      Object value = found.getObject(i);
      row.put(
          found.getMetaData().getColumnName(i),
          value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value));
    }
    return row;
  }

  /** What is new and gone in the tables that differ from these of before. */
  Map<String, RowChanges> since(TableRows before) {
    Map<String, RowChanges> changes = new TreeMap<>();
    rows.forEach(
        (table, now) -> {
          List<Map<String, String>> then = before.rows.getOrDefault(table, List.of());
          if (!now.equals(then)) {
            changes.put(table, new RowChanges(without(now, then), without(then, now)));
          }
        });
    return changes;
  }

  private static List<Map<String, String>> without(
      List<Map<String, String>> rows, List<Map<String, String>> others) {
    List<Map<String, String>> left = new ArrayList<>(rows);
    left.removeAll(Set.copyOf(others)); // in a list each would be looked for from its beginning
    return left;
  }
}
