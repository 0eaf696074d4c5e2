package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Query;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The orchestrator's table of invocations, by task and row number. */
public final class SqliteRegistrations implements Registrations {
  private final AppTables tables;

  public SqliteRegistrations(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public Page<InvocationState> page(Collection<TaskKey> tasks, PageRequest page) {
    return tasks.isEmpty()
        ? Page.empty()
        : tables.read(
            PynencTable.INVOCATIONS,
            (session, table) -> StatusPages.page(new TaskRows(session, table, tasks), page));
  }

  @Override
  public Map<TaskKey, List<InvocationState>> newest(Collection<TaskKey> tasks, int each) {
    return tables.read(
        PynencTable.INVOCATIONS,
        (session, table) -> {
          String sql =
              "SELECT %s FROM %s WHERE %s ORDER BY t.rowid DESC LIMIT ?"
                  .formatted(StateRows.select(table), table.from(TaskRows.INDEX), TaskRows.OF_TASK);
          Map<TaskKey, List<InvocationState>> newest = new LinkedHashMap<>();
          try (Query query = session.prepare(sql)) {
            for (TaskKey task : tasks) {
              newest.put(task, query.list(StateRows::state, task.value(), each));
            }
          }
          newest.values().removeIf(List::isEmpty);
          return newest;
        });
  }
}
