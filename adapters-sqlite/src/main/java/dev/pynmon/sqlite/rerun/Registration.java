package dev.pynmon.sqlite.rerun;

import static dev.pynmon.domain.app.Component.BROKER;
import static dev.pynmon.domain.app.Component.ORCHESTRATOR;
import static dev.pynmon.domain.app.Component.STATE_BACKEND;
import static dev.pynmon.domain.app.Component.TRIGGER;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Session;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * One registration in one transaction: what must hold is looked at first, the message goes last.
 *
 * @param session the transaction
 * @param tables of the application
 * @param invocation what is registered
 * @param parts the components that lie in this file
 */
record Registration(
    Session session, AppTables tables, NewInvocation invocation, Set<Component> parts) {
  RegisterOutcome run(Optional<OnlyOne> onlyOne) throws SQLException {
    Optional<RegisterOutcome> obstacle =
        new Preconditions(session, tables, invocation, parts).obstacle(onlyOne);
    return obstacle.isPresent() ? obstacle.get() : write();
  }

  private RegisterOutcome write() throws SQLException {
    NewRows rows = new NewRows(session, tables, invocation);
    if (parts.contains(STATE_BACKEND)) {
      rows.record();
    }
    if (parts.contains(ORCHESTRATOR)) {
      rows.status();
    }
    if (parts.contains(STATE_BACKEND)) {
      rows.context();
      rows.history();
    }
    RegisterOutcome outcome = conditions();
    if (parts.contains(ORCHESTRATOR) && invocation.isIndexed()) {
      rows.arguments();
    }
    if (parts.contains(BROKER)) {
      NewMessage.push(
          session,
          tables.in(session, PynencTable.QUEUE),
          invocation.id(),
          invocation.queue(),
          invocation.priority());
    }
    return outcome;
  }

  private RegisterOutcome conditions() throws SQLException {
    return parts.contains(TRIGGER)
        ? new MetConditions(session, tables, invocation).note()
        : MetConditions.NONE;
  }
}
