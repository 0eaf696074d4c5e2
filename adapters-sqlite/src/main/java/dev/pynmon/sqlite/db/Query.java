package dev.pynmon.sqlite.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A query that is run several times with other values. Close it when done. */
public final class Query implements AutoCloseable {
  private final PreparedStatement statement;
  private final Cancellation cancellation;

  Query(PreparedStatement statement, Cancellation cancellation) {
    this.statement = statement;
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
    return statement.executeQuery();
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
    statement.close();
  }
}
