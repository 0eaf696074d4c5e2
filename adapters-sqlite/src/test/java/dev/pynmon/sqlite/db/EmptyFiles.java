package dev.pynmon.sqlite.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files with tables and nothing in them, in WAL mode as pynenc makes them. Each kind is made once
 * and copied from then on: SQLite takes longer for the tables than most tests do for all else.
 */
public final class EmptyFiles {
  private static final Map<List<String>, byte[]> MADE = new ConcurrentHashMap<>();

  private EmptyFiles() {}

  /** Makes a new one with what these statements make. */
  public static void create(Path path, List<String> statements) {
    try {
      Files.write(path, MADE.computeIfAbsent(statements, EmptyFiles::made));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] made(List<String> statements) {
    try {
      Path folder = Files.createTempDirectory("pynmon-empty");
      Path path = folder.resolve("empty.sqlite");
      run(path, statements);
      byte[] bytes = Files.readAllBytes(path);
      Files.delete(path);
      Files.delete(folder);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Path path, List<String> statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("BEGIN");
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("COMMIT");
    }
  }
}
