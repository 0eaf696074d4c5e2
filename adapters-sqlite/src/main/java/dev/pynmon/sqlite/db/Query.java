package dev.pynmon.sqlite.db;

import dev.pynmon.sqlite.db.Connections.Kept;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query that is run several times with other values. Close it when done. */
public final class Query implements AutoCloseable {
  private final Kept connection;
  private final String sql;
  private final PreparedStatement statement;
  private final Cancellation cancellation;
  private @Nullable ResultSet opened;

  Query(Kept connection, String sql, Cancellation cancellation) throws SQLException {
    this.connection = connection;
    this.sql = sql;
    this.statement = connection.take(sql);
    this.cancellation = cancellation;
  }

  /** All rows; the query itself must bound them. */
  public <T> List<T> list(RowMapper<T> mapper, Object... values) throws SQLException {
    List<T> items = new ArrayList<>();
    try (ResultSet rows = open(values)) {
      Row row = new Row(rows);
      while (rows.next()) {
        items.add(mapper.map(row));
      }
    }
    return items;
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(RowMapper<T> mapper, Object... values) throws SQLException {
    try (ResultSet rows = open(values)) {
      return rows.next() ? Optional.of(mapper.map(new Row(rows))) : Optional.empty();
    }
  }

  /** The whole number in the first column of the first row. */
  public long number(Object... values) throws SQLException {
    try (ResultSet rows = open(values)) {
      return rows.getLong(1);
    }
  }

  /** Runs a statement that changes rows, and tells how many. */
  long change(Object... values) throws SQLException {
    bind(values);
    return statement.executeUpdate();
  }

  /** Rows to be stepped through; at most one at a time of each query. */
  ResultSet open(Object... values) throws SQLException {
    bind(values);
    ResultSet rows = statement.executeQuery();
    opened = rows;
    return rows;
  }

  private void bind(Object... values) throws SQLException {
    cancellation.check();
    for (int i = 0; i < values.length; i++) {
      bind(i + 1, values[i]);
    }
  }

  private void bind(int index, Object value) throws SQLException {
    if (value instanceof KeyValue key) {
      key.bind(statement, index);
    } else {
      statement.setObject(index, value);
    }
  }

  @Override
  public void close() throws SQLException {
    if (opened != null) {
      opened.close();
    }
    connection.giveBack(sql, statement);
  }
}
