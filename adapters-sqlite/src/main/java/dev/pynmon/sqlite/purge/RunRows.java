package dev.pynmon.sqlite.purge;

import static dev.pynmon.sqlite.db.PynencTable.RUN_PARTICIPANTS;
import static dev.pynmon.sqlite.db.PynencTable.TRIGGER_RUNS;

import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Runs of triggers, which go with the list of what took part in them.
 *
 * @param rows the tables
 */
record RunRows(RemovableRows rows) {
  /** Removes these and tells how many there were. */
  long remove(Session session, List<Long> runs) throws SQLException {
    Optional<Table> table = rows.find(session, TRIGGER_RUNS);
    if (table.isEmpty() || runs.isEmpty()) {
      return 0;
    }
    String numbers = IdList.ofRows(runs);
    rows.delete(
        session,
        RUN_PARTICIPANTS,
        "t.trigger_run_id IN (SELECT r.trigger_run_id FROM %s WHERE r.rowid%s)"
            .formatted(table.get().as("r"), IdList.IN),
        numbers);
    return session.delete(table.get(), "t.rowid" + IdList.IN, numbers);
  }

  /** The runs in which one of these events took part. */
  List<Long> of(Session session, Table events, List<Long> eventRows, int limit)
      throws SQLException {
    Optional<Table> runs = rows.find(session, TRIGGER_RUNS);
    Optional<Table> participants = rows.find(session, RUN_PARTICIPANTS);
    if (runs.isEmpty() || participants.isEmpty()) {
      return List.of();
    }
    String condition =
        "t.trigger_run_id IN (SELECT p.trigger_run_id FROM %s WHERE p.event_id IN"
            + " (SELECT e.event_id FROM %s WHERE e.rowid%s)) LIMIT ?";
    return RemovableRows.rows(
        session,
        runs.get(),
        condition.formatted(participants.get().as("p"), events.as("e"), IdList.IN),
        IdList.ofRows(eventRows),
        limit);
  }
}
