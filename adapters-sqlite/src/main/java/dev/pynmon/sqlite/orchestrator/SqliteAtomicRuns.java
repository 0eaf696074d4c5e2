package dev.pynmon.sqlite.orchestrator;

import static dev.pynmon.sqlite.db.PynencTable.ATOMIC_RUNS;

import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Key;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.RowList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of atomic-service runs, made by pynenc 0.2.4 and later. */
public final class SqliteAtomicRuns implements AtomicRuns {
  private static final List<Key> NEWEST_FIRST =
      List.of(
          Key.descending("start_time"), new Key("end_time", false, true), Key.descending("rowid"));

  private final AppTables tables;

  public SqliteAtomicRuns(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public Page<AtomicRun> newest(PageRequest page) {
    return tables.read(
        ATOMIC_RUNS,
        (session, table) ->
            new RowList<>(
                    "run",
                    select(table),
                    table.from("time"),
                    Condition.ALL,
                    NEWEST_FIRST,
                    SqliteAtomicRuns::run)
                .page(session, page));
  }

  @Override
  public List<AtomicRun> running(int limit) {
    return tables.read(
        ATOMIC_RUNS,
        (session, table) ->
            session.list(
                "SELECT %s FROM %s WHERE t.status = 'running' LIMIT ?"
                    .formatted(select(table), table.from("status")),
                SqliteAtomicRuns::run,
                limit));
  }

  @Override
  public Optional<AtomicRun> byId(String id) {
    return tables.read(ATOMIC_RUNS, (session, table) -> byId(session, table, id));
  }

  /** The run of this id, in a call that asks for more. */
  public static Optional<AtomicRun> byId(Session session, Table table, String id)
      throws SQLException {
    return session.first(
        "SELECT %s FROM %s WHERE t.atomic_service_run_id = ?"
            .formatted(select(table), table.from()),
        SqliteAtomicRuns::run,
        id);
  }

  private static String select(Table table) {
    return String.join(
        ", ",
        table.text("atomic_service_run_id"),
        table.text("runner_id"),
        table.text("start_time"),
        table.text("end_time"),
        table.text("status"),
        table.text("reason"));
  }

  private static AtomicRun run(Row row) throws SQLException {
    return new AtomicRun(
        row.text("atomic_service_run_id"),
        new RunnerId(row.text("runner_id")),
        row.isoTime("start_time").orElse(Instant.EPOCH),
        row.isoTime("end_time"),
        row.text("status"),
        row.text("reason"));
  }
}
