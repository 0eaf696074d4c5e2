package dev.pynmon.sqlite.purge;

import static dev.pynmon.sqlite.db.PynencTable.TRIGGER_RUNS;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Removes the oldest runs as long as there are more than are kept. No index has their order.
 *
 * @param rows the tables
 * @param kept how many are kept
 */
record SurplusRuns(RemovableRows rows, long kept) implements Removal {
  private static final String TIME = "coalesce(t.executed_at, t.claimed_at, 0)";

  @Override
  public Removed next(int limit) {
    Surplus surplus = Surplus.search(rows, TRIGGER_RUNS, TIME, kept, limit);
    return surplus.rows().isEmpty()
        ? Removed.NOTHING
        : new Removed(
            rows.writer().write(session -> remove(session, surplus)),
            surplus.rows().size() < limit);
  }

  private long remove(Session session, Surplus surplus) throws SQLException {
    Optional<Table> table = rows.find(session, TRIGGER_RUNS);
    return table.isEmpty()
        ? 0
        : new RunRows(rows).remove(session, surplus.still(session, table.get()));
  }
}
