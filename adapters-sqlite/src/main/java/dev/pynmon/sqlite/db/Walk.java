package dev.pynmon.sqlite.db;

import java.sql.SQLException;

/** Row numbers in order, walked through in one direction by steps and leaps. */
interface Walk extends AutoCloseable {
  /** No row follows. */
  long NONE = Long.MIN_VALUE;

  /**
   * The first row at or behind a place, or {@link #NONE}. What it gives while the budget ends means
   * nothing.
   *
   * @param place at or behind that of the call before
   */
  long seek(long place) throws SQLException;

  @Override
  void close() throws SQLException;
}
