package dev.pynmon.sqlite.db;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens connections that can only read. Nothing is opened until SQLite is first asked. */
final class Connections {
  private final SQLiteDataSource source;

  /**
   * Prepares nothing but the settings.
   *
   * @param busy how long to wait for a lock
   */
  Connections(Path path, Duration busy) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(Math.toIntExact(busy.toMillis()));
    source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:file:" + encoded(path) + "?mode=ro");
  }

  Connection open() throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = 1");
      statement.execute("PRAGMA trusted_schema = 0");
      statement.execute("PRAGMA temp_store = 2");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A question mark in a file name would begin the driver's settings. */
  private static String encoded(Path path) {
    StringBuilder text = new StringBuilder();
    for (byte unit : path.toString().getBytes(StandardCharsets.UTF_8)) {
      boolean plain = Character.isLetterOrDigit(unit) || "/._-~".indexOf(unit) >= 0;
      text.append(plain && unit > 0 ? (char) unit : String.format("%%%02X", unit & 0xff));
    }
    return text.toString();
  }
}
