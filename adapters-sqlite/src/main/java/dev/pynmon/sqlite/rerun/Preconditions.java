package dev.pynmon.sqlite.rerun;

import static dev.pynmon.domain.app.Component.CLIENT_DATA_STORE;
import static dev.pynmon.domain.app.Component.ORCHESTRATOR;
import static dev.pynmon.domain.app.Component.STATE_BACKEND;
import static dev.pynmon.sqlite.db.PynencTable.CLIENT_DATA;
import static dev.pynmon.sqlite.db.PynencTable.HISTORY;
import static dev.pynmon.sqlite.db.PynencTable.INVOCATIONS;
import static dev.pynmon.sqlite.db.PynencTable.RECORDS;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.orchestrator.RegisteredSearch;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold before an invocation is registered, looked at under the lock of writers.
 *
 * @param session the transaction
 * @param tables of the application
 * @param invocation what is to be registered
 * @param parts the components that lie in this file; nothing is asked of others
 */
record Preconditions(
    Session session, AppTables tables, NewInvocation invocation, Set<Component> parts) {
  private static final List<PynencTable> IN_STATE_BACKEND = List.of(RECORDS, HISTORY);

  /** Why it is not registered; empty when all holds. */
  Optional<RegisterOutcome> obstacle(Optional<OnlyOne> onlyOne) throws SQLException {
    if (parts.contains(STATE_BACKEND) && !has(RECORDS, invocation.original())) {
      return Optional.of(new RegisterOutcome.OriginalGone());
    }
    Optional<DataReference> gone = goneArgument();
    if (gone.isPresent()) {
      return Optional.of(new RegisterOutcome.ArgumentGone(gone.get()));
    }
    return isTaken() ? Optional.of(new RegisterOutcome.IdTaken()) : existing(onlyOne);
  }

  private Optional<DataReference> goneArgument() throws SQLException {
    if (parts.contains(CLIENT_DATA_STORE)) {
      for (DataReference reference : invocation.arguments().references()) {
        if (!has(CLIENT_DATA, "data_key", reference.value())) {
          return Optional.of(reference);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isTaken() throws SQLException {
    boolean taken = parts.contains(ORCHESTRATOR) && has(INVOCATIONS, invocation.id());
    if (parts.contains(STATE_BACKEND)) {
      for (PynencTable table : IN_STATE_BACKEND) {
        taken = taken || has(table, invocation.id());
      }
    }
    return taken;
  }

  private Optional<RegisterOutcome> existing(Optional<OnlyOne> onlyOne) throws SQLException {
    return onlyOne.isPresent() && parts.contains(ORCHESTRATOR)
        ? new RegisteredSearch(session, tables, parts.contains(STATE_BACKEND))
            .first(invocation.call().task(), onlyOne.get())
            .map(RegisterOutcome.Existing::new)
        : Optional.empty();
  }

  private boolean has(PynencTable table, InvocationId id) throws SQLException {
    return has(table, "invocation_id", id.value());
  }

  private boolean has(PynencTable table, String key, String value) throws SQLException {
    String rows = "%s WHERE t.%s = ?".formatted(tables.in(session, table).from(), key);
    return session.count(rows, 1, value) > 0;
  }
}
