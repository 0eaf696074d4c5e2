package dev.pynmon.bootstrap.attack.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteDataSource;

/**
 * A file that is to be broken.
 *
 * @param file where it is
 */
public record SqliteStore(Path file) {
  /**
   * A column.
   *
   * @param table its table
   * @param name its name
   * @param type as it was declared; may be empty
   */
  public record Column(String table, String name, String type) {
    @Override
    public String toString() {
      return table.replaceFirst("^.*?__", "") + "." + name;
    }
  }

  /** Every column of every table, in their order. */
  public List<Column> columns() {
    return rows(
            "SELECT t.name, c.name, c.type FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
                + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid")
        .stream()
        .map(row -> new Column(row.getFirst(), row.get(1), row.getLast()))
        .toList();
  }

  /** Names of everything of a kind that was made on purpose: table, index. */
  public List<String> all(String kind) {
    return rows(
            "SELECT name FROM sqlite_schema WHERE type = '"
                + kind
                + "' AND sql IS NOT NULL"
                + " AND name NOT LIKE 'sqlite%' ORDER BY name")
        .stream()
        .map(List::getFirst)
        .toList();
  }

  /** The pages, counted from 1, that hold the rows of a table. */
  public List<Integer> leaves(String table) {
    return rows(
            "SELECT pageno FROM dbstat WHERE name = '"
                + table
                + "' AND pagetype = 'leaf' ORDER BY pageno")
        .stream()
        .map(row -> Integer.valueOf(row.getFirst()))
        .toList();
  }

  /** What a query says, as text. */
  public List<List<String>> rows(String sql) {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /**
   * Changes it; the file holds all of it afterwards. What cannot be done is left.
   *
   * @return how many rows are others now
   */
  public int change(List<String> statements) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("PRAGMA cache_spill = OFF"); // what many statements change is written once
      statement.execute("BEGIN");
      int rows = 0;
      for (String sql : statements) {
        rows += changeOne(statement, sql);
      }
      statement.execute("COMMIT");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A column that others depend on cannot be dropped, and where NULL is no value it stays out. */
  private static int changeOne(Statement statement, String sql) throws SQLException {
    try {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      if (!e.getMessage().matches("(?s).*(SQLITE_CONSTRAINT|SQLITE_ERROR|SQLITE_MISMATCH).*")) {
        throw e;
      }
      return 0;
    }
  }

  public byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes whatever lies in a folder. */
  public static void empty(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Connection open() throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    return source.getConnection();
  }
}
