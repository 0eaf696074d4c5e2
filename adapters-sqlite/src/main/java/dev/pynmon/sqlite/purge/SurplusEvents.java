package dev.pynmon.sqlite.purge;

import static dev.pynmon.sqlite.db.PynencTable.EVENTS;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Removes the oldest events as long as there are more than are kept. They are counted under the
 * lock of writers, so that two monitors together do not remove more.
 *
 * @param rows the tables
 * @param kept how many are kept
 */
record SurplusEvents(RemovableRows rows, long kept) implements Removal {
  @Override
  public Removed next(int limit) {
    return rows.writer().write(session -> remove(session, limit));
  }

  private Removed remove(Session session, int limit) throws SQLException {
    Optional<Table> table = rows.find(session, EVENTS);
    if (table.isEmpty()) {
      return Removed.NOTHING;
    }
    long surplus = Surplus.of(session, table.get(), kept, limit);
    List<Long> oldest =
        RemovableRows.rows(
            session, table.get(), "TRUE ORDER BY t.event_timestamp LIMIT ?", surplus);
    Removed removed = new EventRows(rows).remove(session, table.get(), oldest, limit);
    return new Removed(removed.entries(), removed.done() && surplus < limit);
  }
}
