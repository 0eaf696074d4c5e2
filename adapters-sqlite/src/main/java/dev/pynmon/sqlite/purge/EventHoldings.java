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
  /** Of more events than this nobody looks for the runs of the others: it takes seconds. */
  private static final int MOST_EVENTS = 100_000;

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
    long old = count(session, EVENTS, "t.event_timestamp < ?", oldest);
    return Math.max(old, surplus(session, EVENTS, retention.maxEvents()));
  }

  private Optional<Count> runs(Count events) {
    long looked = Math.min(events.value(), MOST_EVENTS);
    Optional<Count> runs = counted(session -> runs(session, looked));
    return events.equals(new Count.Exact(looked))
        ? runs
        : runs.map(count -> new Count.AtLeast(count.value()));
  }

  private long runs(Session session, long events) throws SQLException {
    long old = count(session, TRIGGER_RUNS, "t.executed_at < ?", oldest);
    return Math.max(
        old + youngerOf(session, events), surplus(session, TRIGGER_RUNS, retention.maxRuns()));
  }

  /** The runs of events that go: these are the first ones in the order of time. */
  private long youngerOf(Session session, long events) throws SQLException {
    Optional<Table> table = rows.find(session, EVENTS);
    Optional<Table> participants = rows.find(session, RUN_PARTICIPANTS);
    if (events == 0 || table.isEmpty() || participants.isEmpty()) {
      return 0;
    }
    String ofEvents =
        "t.trigger_run_id IN (SELECT p.trigger_run_id FROM %s WHERE p.event_id IN (SELECT e.event_id"
            + " FROM %s ORDER BY e.event_timestamp, e.rowid LIMIT ?))"
            + " AND (t.executed_at < ?) IS NOT TRUE";
    return count(
        session,
        TRIGGER_RUNS,
        ofEvents.formatted(participants.get().as("p"), table.get().as("e")),
        events,
        oldest);
  }

  private long count(Session session, PynencTable name, String condition, Object... values)
      throws SQLException {
    Optional<Table> table = rows.find(session, name);
    return table.isEmpty()
        ? 0
        : session.count(table.get().from() + " WHERE " + condition, MAX_COUNTED, values);
  }

  /**
   * How many rows there are more than are kept.
   *
   * @param kept 0 for any number
   */
  private long surplus(Session session, PynencTable name, long kept) throws SQLException {
    Optional<Table> table = rows.find(session, name);
    return kept == 0 || table.isEmpty() ? 0 : Surplus.over(session, table.get(), kept, MAX_COUNTED);
  }
}
