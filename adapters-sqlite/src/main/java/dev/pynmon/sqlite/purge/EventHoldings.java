package dev.pynmon.sqlite.purge;

import static dev.pynmon.application.port.out.purge.EventPurge.MAX_COUNTED;
import static dev.pynmon.sqlite.db.PynencTable.EVENTS;
import static dev.pynmon.sqlite.db.PynencTable.RUN_PARTICIPANTS;
import static dev.pynmon.sqlite.db.PynencTable.TRIGGER_RUNS;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.Count;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.SqlRead;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many events and runs a purge of old events would remove.
 *
 * @param rows the tables
 * @param retention which are kept
 * @param oldest what was before this goes, in Unix seconds
 */
record EventHoldings(RemovableRows rows, EventRetention retention, double oldest) {
  /** Events and runs are counted in a read each, so that each may take its time. */
  List<Holding> all() {
    Optional<Count> events = counted(this::events);
    Optional<Count> runs = events.flatMap(this::runs);
    return Stream.of(new Holding(Kind.EVENTS.words(), events), new Holding(Kind.RUNS.words(), runs))
        .filter(holding -> !holding.entries().equals(Optional.of(new Count.Exact(0))))
        .toList();
  }

  /** What takes too long to be counted can be removed all the same. */
  private Optional<Count> counted(SqlRead<Long> read) {
    try {
      return Optional.of(Count.upTo(rows.tables().database().read(read), MAX_COUNTED));
    } catch (BackendException e) {
      if (e.fault().kind() == BackendFault.Kind.TIMEOUT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private long events(Session session) throws SQLException {
    return gone(session, EVENTS, "t.event_timestamp < ?", retention.maxEvents(), oldest);
  }

  private Optional<Count> runs(Count events) {
    Optional<Count> runs = counted(session -> runs(session, events.value()));
    return events instanceof Count.Exact
        ? runs
        : runs.map(count -> new Count.AtLeast(count.value()));
  }

  /** The events that go are the first ones in the order of time. */
  private long runs(Session session, long events) throws SQLException {
    Optional<Table> table = rows.find(session, EVENTS);
    Optional<Table> participants = rows.find(session, RUN_PARTICIPANTS);
    String old = "t.executed_at < ?";
    if (events == 0 || table.isEmpty() || participants.isEmpty()) {
      return gone(session, TRIGGER_RUNS, old, retention.maxRuns(), oldest);
    }
    String ofEvents =
        " OR t.trigger_run_id IN (SELECT p.trigger_run_id FROM %s WHERE p.event_id IN"
            + " (SELECT e.event_id FROM %s ORDER BY e.event_timestamp, e.rowid LIMIT ?))";
    String condition = old + ofEvents.formatted(participants.get().as("p"), table.get().as("e"));
    return gone(session, TRIGGER_RUNS, condition, retention.maxRuns(), oldest, events);
  }

  /**
   * How many rows of a table go.
   *
   * @param condition which go in any case
   * @param kept how many rows are kept at most; 0 for any number
   */
  private long gone(
      Session session, PynencTable name, String condition, long kept, Object... values)
      throws SQLException {
    Optional<Table> table = rows.find(session, name);
    if (table.isEmpty()) {
      return 0;
    }
    long fulfil = session.count(table.get().from() + " WHERE " + condition, MAX_COUNTED, values);
    long surplus = kept == 0 ? 0 : Surplus.over(session, table.get(), kept, MAX_COUNTED);
    return Math.max(fulfil, surplus);
  }
}
