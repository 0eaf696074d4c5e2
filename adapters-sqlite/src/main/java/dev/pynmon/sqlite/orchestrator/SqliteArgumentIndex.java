package dev.pynmon.sqlite.orchestrator;

import static dev.pynmon.sqlite.db.PynencTable.INVOCATION_ARGS;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.IdList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The table of indexed arguments. */
public final class SqliteArgumentIndex implements ArgumentIndex {
  private static final int MAX_INVOCATIONS = 1_000;

  private final AppTables tables;

  public SqliteArgumentIndex(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public Set<InvocationId> indexed(Collection<Invocation> invocations) {
    if (invocations.size() > MAX_INVOCATIONS) {
      throw new IllegalArgumentException(
          "at most " + MAX_INVOCATIONS + " invocations, were " + invocations.size());
    }
    String ids = IdList.of(invocations.stream().map(Invocation::id).toList());
    return tables.read(
        INVOCATION_ARGS,
        (session, table) -> {
          String sql =
              "SELECT value AS id FROM json_each(?) WHERE EXISTS"
                  + " (SELECT 1 FROM %s WHERE t.invocation_id = value)".formatted(table.from());
          return new HashSet<>(session.list(sql, row -> new InvocationId(row.text("id")), ids));
        });
  }

  @Override
  public Optional<InvocationState> registered(TaskKey task, OnlyOne onlyOne) {
    return tables
        .database()
        .read(session -> new RegisteredSearch(session, tables, false).first(task, onlyOne));
  }
}
