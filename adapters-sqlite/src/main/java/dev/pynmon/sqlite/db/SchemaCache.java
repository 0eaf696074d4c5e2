package dev.pynmon.sqlite.db;

import dev.pynmon.sqlite.db.Connections.Kept;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The tables of a file, read again only when its {@code schema_version} says they changed. */
final class SchemaCache {
  private volatile @Nullable Schema last;

  Schema of(Kept connection) throws SQLException {
    long version = connection.number("PRAGMA schema_version");
    Schema known = last;
    if (known != null && known.version() == version) {
      return known;
    }
    try (Statement statement = connection.createStatement()) {
      Schema read = Schema.read(statement, version);
      last = read;
      return read;
    }
  }
}
