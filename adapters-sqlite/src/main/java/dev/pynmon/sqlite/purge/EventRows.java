package dev.pynmon.sqlite.purge;

import static dev.pynmon.sqlite.db.PynencTable.EVENT_CONDITIONS;
import static dev.pynmon.sqlite.db.PynencTable.EVENT_STARTED;
import static dev.pynmon.sqlite.db.PynencTable.RUN_PARTICIPANTS;

import dev.pynmon.domain.purge.Removed;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;

/**
 * Events, which go with the runs that they took part in. The runs go first: as long as one is left
 * its event is, so that a removal given up between them is found again.
 *
 * @param rows the tables
 */
record EventRows(RemovableRows rows) {
  /**
   * Removes some of these events.
   *
   * @param events no more than the limit
   * @param limit how many events and runs together
   * @return done when none of these is left
   */
  Removed remove(Session session, Table table, List<Long> events, int limit) throws SQLException {
    if (events.isEmpty()) {
      return Removed.NOTHING;
    }
    RunRows runRows = new RunRows(rows);
    List<Long> runs = runRows.of(session, table, events, limit);
    long removed = runRows.remove(session, runs);
    List<Long> free = events.subList(0, Math.min(events.size(), limit - runs.size()));
    return new Removed(removed + remove(session, table, free), free.size() == events.size());
  }

  private long remove(Session session, Table table, List<Long> events) throws SQLException {
    String numbers = IdList.ofRows(events);
    for (PynencTable links : List.of(EVENT_CONDITIONS, EVENT_STARTED, RUN_PARTICIPANTS)) {
      rows.delete(
          session,
          links,
          "t.event_id IN (SELECT e.event_id FROM %s WHERE e.rowid%s)"
              .formatted(table.as("e"), IdList.IN),
          numbers);
    }
    return session.delete(table, "t.rowid" + IdList.IN, numbers);
  }
}
