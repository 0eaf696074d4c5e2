package dev.pynmon.sqlite.db;

import java.sql.SQLException;

/** Makes something of one row. Must take whatever a row may hold. */
@FunctionalInterface
public interface RowMapper<T> {
  T map(Row row) throws SQLException;
}
