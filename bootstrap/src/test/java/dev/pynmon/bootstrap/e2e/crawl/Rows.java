package dev.pynmon.bootstrap.e2e.crawl;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Every row of every table of stores, as text. */
final class Rows {
  private Rows() {}

  static Map<Path, List<String>> of(List<Path> stores) {
    Map<Path, List<String>> rows = new HashMap<>();
    stores.forEach(store -> rows.put(store, of(store)));
    return rows;
  }

  private static List<String> of(Path store) {
    try (Connection connection = readOnly(store)) {
      List<String> rows =
          query(connection, "select type, name, sql from sqlite_schema order by 1, 2", "");
      rows.addAll(query(connection, "pragma user_version", "user_version"));
      for (String table : tables(connection)) {
        rows.addAll(query(connection, "select * from \"" + table + "\" order by 1, 2", table));
      }
      rows.removeIf(row -> row.contains(Writer.TABLE));
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Connection readOnly(Path store) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + store);
    return source.getConnection();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return query(connection, "select name from sqlite_schema where type = 'table' order by 1", "")
        .stream()
        .map(row -> row.substring(1))
        .toList();
  }

  private static List<String> query(Connection connection, String sql, String label)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder(label);
        for (int column = 1; column <= columns; column++) {
          row.append('|').append(result.getString(column));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
