package dev.pynmon.sqlite.purge;

import static dev.pynmon.sqlite.db.PynencTable.TRIGGER_RUNS;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Removes the runs that were executed before a moment. No index has the time alone, so they are
 * looked for without the lock of writers.
 *
 * @param rows the tables
 * @param moment in Unix seconds
 */
record OldRuns(RemovableRows rows, double moment) implements Removal {
  private static final String OLD = "t.executed_at < ?";

  @Override
  public Removed next(int limit) {
    List<Long> found = rows.search(TRIGGER_RUNS, OLD + " LIMIT ?", moment, limit);
    return found.isEmpty()
        ? Removed.NOTHING
        : new Removed(rows.writer().write(session -> remove(session, found)), found.size() < limit);
  }

  private long remove(Session session, List<Long> found) throws SQLException {
    Optional<Table> table = rows.find(session, TRIGGER_RUNS);
    if (table.isEmpty()) {
      return 0;
    }
    List<Long> old =
        RemovableRows.rows(
            session,
            table.get(),
            "t.rowid" + IdList.IN + " AND " + OLD,
            IdList.ofRows(found),
            moment);
    return new RunRows(rows).remove(session, old);
  }
}
