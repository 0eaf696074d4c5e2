package dev.pynmon.sqlite.db;

import dev.pynmon.sqlite.db.Connections.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The tables of a file, read again only when its {@code schema_version} says they changed. */
final class SchemaCache {
  private volatile @Nullable Schema last;

  Schema of(Kept connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long version = version(statement);
      Schema known = last;
      if (known != null && known.version() == version) {
        return known;
      }
      Schema read = Schema.read(statement, version);
      last = read;
      return read;
    }
  }

  private static long version(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("PRAGMA schema_version")) {
      return rows.getLong(1);
    }
  }
}
