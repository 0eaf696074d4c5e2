package dev.pynmon.sqlite.runner;

import static dev.pynmon.sqlite.db.PynencTable.HEARTBEATS;

import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Key;
import dev.pynmon.sqlite.db.RowList;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.lookup.Lookup;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The table of heartbeats, of which pynenc removes none. */
public final class SqliteHeartbeats implements Heartbeats {
  private static final List<Key> NEWEST_FIRST =
      List.of(Key.descending("creation_timestamp"), Key.descending("rowid"));

  private static final Lookup<RunnerId, Heartbeat> BY_RUNNER =
      new Lookup<>("runner_id", HeartbeatRows::select, HeartbeatRows::heartbeat, Heartbeat::runner);

  private final AppTables tables;

  public SqliteHeartbeats(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public Page<Heartbeat> newest(PageRequest page) {
    return tables.read(
        HEARTBEATS,
        (session, table) ->
            new RowList<>(
                    "heartbeat",
                    HeartbeatRows.select(table),
                    table.from("creation"),
                    Condition.ALL,
                    NEWEST_FIRST,
                    HeartbeatRows::heartbeat)
                .page(session, page));
  }

  @Override
  public List<Heartbeat> active(Instant since, int limit) {
    return tables.read(
        HEARTBEATS,
        (session, table) ->
            session.list(
                active(table, limit), HeartbeatRows::heartbeat, PythonTime.toUnixSeconds(since)));
  }

  /** Of very many only those that are given are sorted: a worker an invocation leaves many. */
  private static String active(Table table, int limit) {
    return "SELECT %s FROM %s WHERE t.rowid IN (SELECT t.rowid FROM %s"
            .formatted(HeartbeatRows.select(table), table.from(), activeSince(table))
        + " ORDER BY t.last_heartbeat DESC, t.creation_timestamp, t.runner_id LIMIT "
        + limit
        + ") ORDER BY t.creation_timestamp, t.runner_id";
  }

  private static String activeSince(Table table) {
    return table.from("heartbeat") + " WHERE t.last_heartbeat >= ?";
  }

  @Override
  public Map<RunnerId, Heartbeat> of(Collection<RunnerId> runners) {
    return tables.read(HEARTBEATS, (session, table) -> BY_RUNNER.of(session, table, runners));
  }

  @Override
  public RunnerCounts counts(Instant activeSince, long bound) {
    return tables.read(
        HEARTBEATS,
        (session, table) -> {
          long known = session.count(table.from(), bound);
          long active =
              session.count(activeSince(table), bound, PythonTime.toUnixSeconds(activeSince));
          return new RunnerCounts(Count.upTo(known, bound), Count.upTo(active, bound));
        });
  }
}
