package dev.pynmon.sqlite.contract;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Asks a file directly, as a second opinion. */
final class RawSql {
  private final Connection connection;

  private RawSql(Connection connection) {
    this.connection = connection;
  }

  /** The first column of every row, as text. */
  static List<String> column(Path file, String query) {
    return over(file, asked -> asked.column(query));
  }

  /** Asks several things over one connection, which reads the names of all tables once. */
  static <T> T over(Path file, Function<RawSql, T> questions) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      return questions.apply(new RawSql(connection));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of every row, as text. */
  List<String> column(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
