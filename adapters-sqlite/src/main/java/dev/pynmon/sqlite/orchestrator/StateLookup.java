package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Optional;

/** The present state of one invocation, in a call that asks for more. */
public final class StateLookup {
  private StateLookup() {}

  /**
   * Its state, if there is any.
   *
   * @param table the orchestrator's table of invocations
   */
  public static Optional<InvocationState> of(Session session, Table table, InvocationId id)
      throws SQLException {
    return session.first(
        "SELECT %s FROM %s WHERE t.invocation_id = ?"
            .formatted(StateRows.select(table), table.from()),
        StateRows::state,
        id.value());
  }
}
