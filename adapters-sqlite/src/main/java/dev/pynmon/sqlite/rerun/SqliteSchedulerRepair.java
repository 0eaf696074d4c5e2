package dev.pynmon.sqlite.rerun;

import static dev.pynmon.sqlite.db.PynencTable.ATOMIC_RUNS;

import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.db.Writer;
import dev.pynmon.sqlite.orchestrator.SqliteAtomicRuns;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Ends the row that keeps all others from running.
 *
 * @param tables where it is
 * @param writer the same file, to be written to
 */
record SqliteSchedulerRepair(AppTables tables, Writer writer) implements SchedulerRepair {
  @Override
  public boolean free(AtomicRun marked, Instant now) {
    return writer.write(session -> free(session, marked, now));
  }

  private boolean free(Session session, AtomicRun marked, Instant now) throws SQLException {
    Table table = tables.in(session, ATOMIC_RUNS);
    boolean isMarked =
        marked.status().equals(AtomicRun.RUNNING)
            && SqliteAtomicRuns.byId(session, table, marked.id())
                .filter(marked::equals)
                .isPresent();
    if (isMarked) {
      session.update(
          table,
          "status = ?, end_time = ?, reason = ? WHERE t.atomic_service_run_id = ?",
          AtomicRun.ABANDONED,
          PythonTime.format(now),
          REASON,
          marked.id());
    }
    return isMarked;
  }
}
