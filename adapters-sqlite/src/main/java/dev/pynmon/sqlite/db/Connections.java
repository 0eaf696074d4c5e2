package dev.pynmon.sqlite.db;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens connections. Nothing is opened until SQLite is first asked, no file is created, and the
 * journal stays as it is. What is stored in a file is never run, as far as SQLite can be told so.
 */
final class Connections {
  private static final List<String> TRUSTING_NOTHING =
      List.of("trusted_schema = 0", "temp_store = 2");

  private final SQLiteDataSource source;
  private final Access access;

  /**
   * Prepares nothing but the settings.
   *
   * @param busy how long to wait for a lock
   */
  Connections(Path path, Duration busy, Access access) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(access == Access.READ);
    config.setBusyTimeout(Math.toIntExact(busy.toMillis()));
    config.setGetGeneratedKeys(false);
    // One thread at a time uses a connection, and the driver sees to that, too.
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:file:" + encoded(path) + mode(access));
    this.access = access;
  }

  private static String mode(Access access) {
    return access == Access.READ ? "?mode=ro" : "?mode=rw";
  }

  /** What its connections are for. */
  Access access() {
    return access;
  }

  Kept open() throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      for (String setting : TRUSTING_NOTHING) {
        statement.execute("PRAGMA " + setting);
      }
      for (String setting : settings()) {
        statement.execute("PRAGMA " + setting);
      }
      leaveTransactionsToUs(connection);
      return new Kept(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Else the driver begins and commits one more after each statement without rows, {@code BEGIN}
   * and {@code COMMIT} included. To switch that off by JDBC would begin one now.
   */
  private static void leaveTransactionsToUs(Connection connection) throws SQLException {
    connection.unwrap(SQLiteConnection.class).getConnectionConfig().setAutoCommit(false);
  }

  /** Writers are as careful of a power failure as pynenc, and no row takes others with it. */
  private List<String> settings() {
    return access == Access.READ
        ? List.of("query_only = 1")
        : List.of("synchronous = NORMAL", "foreign_keys = 0");
  }

  /**
   * A connection with the statements that were prepared on it: pages ask the same again and again.
   * For one thread at a time; after a {@link SQLException} of no more use.
   */
  static final class Kept implements AutoCloseable {
    private static final int MOST = 50;

    private final Connection connection;

    /** Those that nobody uses now, by their text; who was not used for longest is the first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    private Kept(Connection connection) {
      this.connection = connection;
    }

    Statement createStatement() throws SQLException {
      return connection.createStatement();
    }

    /** A statement for whoever gives it back. */
    PreparedStatement take(String sql) throws SQLException {
      PreparedStatement known = idle.remove(sql);
      return known == null ? connection.prepareStatement(sql) : known;
    }

    /** Takes back a statement that is not stepped through any more; it remembers no values. */
    void giveBack(String sql, PreparedStatement statement) throws SQLException {
      statement.clearParameters();
      keep(sql, statement);
    }

    /** Runs a statement that takes no values and gives no rows. It too is prepared once. */
    void run(String sql) throws SQLException {
      PreparedStatement statement = take(sql);
      statement.executeUpdate();
      keep(sql, statement);
    }

    /**
     * The whole number that a query without values gives; of no {@code PRAGMA} that is answered
     * when it is prepared, as {@code busy_timeout} is.
     */
    long number(String sql) throws SQLException {
      PreparedStatement statement = take(sql);
      long number;
      try (ResultSet rows = statement.executeQuery()) {
        number = rows.getLong(1);
      }
      keep(sql, statement);
      return number;
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
      PreparedStatement twin = idle.put(sql, statement);
      if (twin != null) {
        twin.close();
      }
      if (idle.size() > MOST) {
        forgetOldest();
      }
    }

    private void forgetOldest() throws SQLException {
      Iterator<PreparedStatement> oldest = idle.values().iterator();
      oldest.next().close();
      oldest.remove();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
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
