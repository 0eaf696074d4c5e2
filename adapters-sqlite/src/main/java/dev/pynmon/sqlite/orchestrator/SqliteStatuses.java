package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.IdsFound;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.DistinctList;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.PynencTable;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orchestrator's table of invocations. */
public final class SqliteStatuses implements Statuses {
  private final AppTables tables;
  private final Clock clock;

  public SqliteStatuses(AppTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Page<InvocationState> page(StatusFilter filter, PageRequest page) {
    return tables.read(
        PynencTable.INVOCATIONS,
        (session, table) -> StatusPages.page(new StatusSearch(session, table, filter), page));
  }

  @Override
  public Page<InvocationId> ids(StatusFilter filter, PageRequest page) {
    return tables.read(
        PynencTable.INVOCATIONS,
        (session, table) -> StatusPages.ids(new StatusSearch(session, table, filter), page));
  }

  @Override
  public Map<InvocationId, InvocationState> of(Collection<InvocationId> ids) {
    if (ids.size() > MAX_IDS) {
      throw new IllegalArgumentException("at most " + MAX_IDS + " ids, were " + ids.size());
    }
    return tables.read(
        PynencTable.INVOCATIONS,
        (session, table) -> {
          String sql =
              "SELECT %s FROM %s WHERE t.invocation_id%s"
                  .formatted(StateRows.select(table), table.from(), IdList.IN);
          Map<InvocationId, InvocationState> states = new LinkedHashMap<>();
          session.list(sql, Placed::of, IdList.of(ids)).stream()
              .sorted(Placed.NEWEST_FIRST)
              .forEach(placed -> states.put(placed.state().id(), placed.state()));
          return states;
        });
  }

  @Override
  public Count count(StatusFilter filter, long bound) {
    return tables.read(
        PynencTable.INVOCATIONS,
        (session, table) -> StatusCounts.count(new StatusSearch(session, table, filter), bound));
  }

  @Override
  public StatusTotals totals() {
    String name = PynencTable.INVOCATIONS.of(tables.prefix());
    return tables
        .database()
        .readWhenChanged(name, session -> StatusCounts.totals(session, session.table(name)));
  }

  @Override
  public Snapshot<Page<TaskKey>> tasks(PageRequest page) {
    Page<TaskKey> tasks =
        tables.read(
            PynencTable.INVOCATIONS,
            (session, table) ->
                new DistinctList<>("task", table.from(TaskRows.INDEX), "task_id_key", TaskKey::new)
                    .page(session, page));
    return new Snapshot.Taken<>(tasks, clock.instant(), true);
  }

  @Override
  public IdsFound startingWith(String beginning, int limit) {
    return tables.read(
        PynencTable.INVOCATIONS,
        (session, table) -> {
          Condition range = Condition.startsWith("invocation_id", beginning);
          String sql =
              "SELECT %s FROM %s WHERE %s ORDER BY t.invocation_id LIMIT %d"
                  .formatted(table.text("invocation_id"), table.from(), range.sql(), limit + 1);
          List<InvocationId> found =
              session.list(
                  sql,
                  row -> new InvocationId(row.text("invocation_id")),
                  range.values().toArray());
          return IdsFound.of(found, limit, Optional.empty());
        });
  }
}
