package dev.pynmon.sqlite.db;

import java.sql.SQLException;

/** A read of a store: everything in it sees the file at one moment. */
@FunctionalInterface
public interface SqlRead<T> {
  T in(Session session) throws SQLException;
}
