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
 * Removes the oldest runs as long as there are more than are kept. No index has their order, so
 * they are looked for without the lock of writers, and counted under it.
 *
 * @param rows the tables
 * @param kept how many are kept
 */
record SurplusRuns(RemovableRows rows, long kept) implements Removal {
  private static final String OLDEST_FIRST =
      " ORDER BY coalesce(t.executed_at, t.claimed_at, 0), t.rowid LIMIT ?";

  @Override
  public Removed next(int limit) {
    List<Long> found = rows.search(TRIGGER_RUNS, "TRUE" + OLDEST_FIRST, limit);
    return found.isEmpty()
        ? Removed.NOTHING
        : rows.writer().write(session -> remove(session, found, limit));
  }

  private Removed remove(Session session, List<Long> found, int limit) throws SQLException {
    Optional<Table> table = rows.find(session, TRIGGER_RUNS);
    if (table.isEmpty()) {
      return Removed.NOTHING;
    }
    long surplus = Surplus.of(session, table.get(), kept, limit);
    List<Long> oldest =
        RemovableRows.rows(
            session,
            table.get(),
            "t.rowid" + IdList.IN + OLDEST_FIRST,
            IdList.ofRows(found),
            surplus);
    return new Removed(new RunRows(rows).remove(session, oldest), surplus < limit);
  }
}
