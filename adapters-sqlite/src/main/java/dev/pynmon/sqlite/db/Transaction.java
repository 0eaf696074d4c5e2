package dev.pynmon.sqlite.db;

import dev.pynmon.sqlite.db.Connections.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Runs a call so that all its statements see the file at one moment. After a {@link SQLException}
 * the connection is of no more use.
 */
final class Transaction {
  private Transaction() {}

  static <T> T run(
      Kept connection,
      Access access,
      SchemaCache schemas,
      Cancellation cancellation,
      SqlRead<T> read)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      cancellation.begin(statement);
      connection.run(access.beginning());
      T result = attempt(connection, read, new Session(connection, schemas, cancellation));
      connection.run("COMMIT");
      return result;
    } finally {
      cancellation.end();
    }
  }

  private static <T> T attempt(Kept connection, SqlRead<T> read, Session session)
      throws SQLException {
    try {
      return read.in(session);
    } catch (RuntimeException | Error e) {
      connection.run("ROLLBACK");
      throw e;
    }
  }

  /** A number that changes when another connection writes. */
  static long dataVersion(Kept connection, Cancellation cancellation) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      cancellation.begin(statement);
      return connection.number("PRAGMA data_version");
    } finally {
      cancellation.end();
    }
  }

  /**
   * Moves all that the write-ahead log holds into the file and empties it; not while somebody reads
   * in it. Of a file without one nothing is done. Nobody is waited for, since whoever waits here
   * keeps all others from writing meanwhile.
   */
  static void emptyLog(Kept connection, Cancellation cancellation) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      cancellation.begin(statement);
      long patience = number(statement, "PRAGMA busy_timeout");
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      statement.execute("PRAGMA busy_timeout = " + patience);
    } finally {
      cancellation.end();
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.getLong(1);
    }
  }
}
