package dev.pynmon.sqlite.purge;

import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;

/** Rows beyond the number that is kept. */
final class Surplus {
  private Surplus() {}

  /** How many there are, up to a limit. */
  static long of(Session session, Table table, long kept, int limit) throws SQLException {
    long bound = kept > Long.MAX_VALUE - limit ? Long.MAX_VALUE : kept + limit;
    return Math.max(0, session.count(table.from(), bound) - kept);
  }
}
