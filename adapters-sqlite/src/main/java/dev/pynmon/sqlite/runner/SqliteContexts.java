package dev.pynmon.sqlite.runner;

import static dev.pynmon.sqlite.db.PynencTable.CONTEXTS;

import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Key;
import dev.pynmon.sqlite.db.RowList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.lookup.Lookup;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of runner contexts. */
public final class SqliteContexts implements Contexts {
  private static final Lookup<RunnerId, RunnerContext> BY_ID =
      new Lookup<>("runner_id", ContextRows::select, ContextRows::context, RunnerContext::id);

  private final AppTables tables;
  private final Clock clock;

  public SqliteContexts(AppTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Map<RunnerId, RunnerContext> of(Collection<RunnerId> runners) {
    Map<RunnerId, RunnerContext> rows =
        tables.read(CONTEXTS, (session, table) -> withAncestors(session, table, runners));
    Map<RunnerId, RunnerContext> contexts = new HashMap<>();
    for (RunnerId runner : runners) {
      joined(rows, Optional.of(runner), MAX_DEPTH)
          .ifPresent(context -> contexts.put(runner, context));
    }
    return contexts;
  }

  /** One batch for each level: what is asked for, then the parents not yet known. */
  private static Map<RunnerId, RunnerContext> withAncestors(
      Session session, Table table, Collection<RunnerId> runners) throws SQLException {
    Map<RunnerId, RunnerContext> known = new HashMap<>();
    Set<RunnerId> wanted = new HashSet<>(runners);
    for (int level = 0; level <= MAX_DEPTH && !wanted.isEmpty(); level++) {
      Map<RunnerId, RunnerContext> found = BY_ID.of(session, table, wanted);
      known.putAll(found);
      wanted = new HashSet<>();
      found.values().stream().flatMap(context -> context.parentId().stream()).forEach(wanted::add);
      wanted.removeAll(known.keySet());
    }
    return known;
  }

  private static Optional<RunnerContext> joined(
      Map<RunnerId, RunnerContext> rows, Optional<RunnerId> id, int depth) {
    return id.map(rows::get)
        .map(
            context ->
                depth == 0
                    ? context
                    : ContextRows.withParent(context, joined(rows, context.parentId(), depth - 1)));
  }

  @Override
  public Snapshot<Page<RunnerContext>> startingWith(String prefix, PageRequest page) {
    return new Snapshot.Taken<>(beginning(prefix, page), clock.instant(), true);
  }

  private Page<RunnerContext> beginning(String prefix, PageRequest page) {
    return tables.read(
        CONTEXTS,
        (session, table) ->
            new RowList<>(
                    "context",
                    ContextRows.select(table),
                    table.from(),
                    Condition.startsWith("runner_id", prefix),
                    List.of(Key.ascending("runner_id")),
                    ContextRows::context)
                .page(session, page));
  }
}
