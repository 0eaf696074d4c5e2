package dev.pynmon.sqlite.purge;

import static dev.pynmon.sqlite.db.PynencTable.EVENTS;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Removes the oldest events as long as there are more than are kept.
 *
 * @param rows the tables
 * @param kept how many are kept
 */
record SurplusEvents(RemovableRows rows, long kept) implements Removal {
  @Override
  public Removed next(int limit) {
    Surplus surplus = Surplus.search(rows, EVENTS, "t.event_timestamp", kept, limit);
    return surplus.rows().isEmpty()
        ? Removed.NOTHING
        : rows.writer().write(session -> remove(session, surplus, limit));
  }

  private Removed remove(Session session, Surplus surplus, int limit) throws SQLException {
    Optional<Table> table = rows.find(session, EVENTS);
    if (table.isEmpty()) {
      return Removed.NOTHING;
    }
    Removed removed =
        new EventRows(rows)
            .remove(session, table.get(), surplus.still(session, table.get()), limit);
    return new Removed(removed.entries(), removed.done() && surplus.rows().size() < limit);
  }
}
