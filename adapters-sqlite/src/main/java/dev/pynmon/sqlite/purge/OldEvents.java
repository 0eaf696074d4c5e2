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
 * Removes the events before a moment, the oldest first.
 *
 * @param rows the tables
 * @param moment in Unix seconds
 */
record OldEvents(RemovableRows rows, double moment) implements Removal {
  @Override
  public Removed next(int limit) {
    return rows.writer().write(session -> remove(session, limit));
  }

  private Removed remove(Session session, int limit) throws SQLException {
    Optional<Table> table = rows.find(session, EVENTS);
    if (table.isEmpty()) {
      return Removed.NOTHING;
    }
    List<Long> old =
        RemovableRows.rows(
            session,
            table.get(),
            "t.event_timestamp < ? ORDER BY t.event_timestamp LIMIT ?",
            moment,
            limit);
    Removed removed = new EventRows(rows).remove(session, table.get(), old, limit);
    return new Removed(removed.entries(), removed.done() && old.size() < limit);
  }
}
