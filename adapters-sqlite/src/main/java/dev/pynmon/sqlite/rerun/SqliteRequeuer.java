package dev.pynmon.sqlite.rerun;

import static dev.pynmon.application.port.out.rerun.RequeueOutcome.AWAITED;
import static dev.pynmon.application.port.out.rerun.RequeueOutcome.CHANGED;
import static dev.pynmon.application.port.out.rerun.RequeueOutcome.HAS_MESSAGE;
import static dev.pynmon.application.port.out.rerun.RequeueOutcome.QUEUED;
import static dev.pynmon.application.port.out.rerun.RequeueOutcome.TOO_MANY_MESSAGES;
import static dev.pynmon.sqlite.db.PynencTable.BLOCKING_EDGES;
import static dev.pynmon.sqlite.db.PynencTable.INVOCATIONS;
import static dev.pynmon.sqlite.db.PynencTable.QUEUE;

import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.application.port.out.rerun.Requeuer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.sqlite.broker.MessageSearch;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.db.Writer;
import dev.pynmon.sqlite.orchestrator.StateLookup;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Adds a message of what has none.
 *
 * @param tables where it is looked for
 * @param writer the same file, to be written to
 */
record SqliteRequeuer(AppTables tables, Writer writer) implements Requeuer {
  @Override
  public RequeueOutcome requeue(
      InvocationState seen, QueueName queue, double priority, Set<Component> parts) {
    return writer.write(
        session -> {
          Optional<RequeueOutcome> obstacle = obstacle(session, seen, parts);
          if (obstacle.isEmpty()) {
            NewMessage.push(session, tables.in(session, QUEUE), seen.id(), queue, priority);
          }
          return obstacle.orElse(QUEUED);
        });
  }

  private Optional<RequeueOutcome> obstacle(
      Session session, InvocationState seen, Set<Component> parts) throws SQLException {
    Optional<RequeueOutcome> inOrchestrator =
        parts.contains(Component.ORCHESTRATOR) ? orchestrated(session, seen) : Optional.empty();
    return inOrchestrator.isPresent() ? inOrchestrator : queued(session, seen.id());
  }

  private Optional<RequeueOutcome> orchestrated(Session session, InvocationState seen)
      throws SQLException {
    boolean isUnchanged =
        StateLookup.of(session, tables.in(session, INVOCATIONS), seen.id())
            .filter(state -> state.status().equals(seen.status()))
            .filter(state -> state.status().status().isAvailable())
            .isPresent();
    if (!isUnchanged) {
      return Optional.of(CHANGED);
    }
    return isAwaited(session, seen.id()) ? Optional.of(AWAITED) : Optional.empty();
  }

  /** As runners have it: one that waits itself is not taken without a message. */
  private boolean isAwaited(Session session, InvocationId id) throws SQLException {
    Table edges = tables.in(session, BLOCKING_EDGES);
    return hasEdge(session, edges, "waited_id", id) && !hasEdge(session, edges, "waiter_id", id);
  }

  private static boolean hasEdge(Session session, Table edges, String column, InvocationId id)
      throws SQLException {
    return session.count(edges.from(column) + " WHERE t." + column + " = ?", 1, id.value()) > 0;
  }

  private Optional<RequeueOutcome> queued(Session session, InvocationId id) throws SQLException {
    Table queue = tables.in(session, QUEUE);
    if (!MessageSearch.isSearchedWhole(session, queue)) {
      return Optional.of(TOO_MANY_MESSAGES);
    }
    return MessageSearch.isFound(session, queue, id) ? Optional.of(HAS_MESSAGE) : Optional.empty();
  }
}
