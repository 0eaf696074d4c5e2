package dev.pynmon.sqlite.purge;

import static dev.pynmon.sqlite.db.PynencTable.BLOCKING_EDGES;
import static dev.pynmon.sqlite.db.PynencTable.INVOCATIONS;
import static dev.pynmon.sqlite.db.PynencTable.INVOCATION_ARGS;

import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes invocations from the orchestrator, with what else it keeps of them. Whether they are at
 * their end is looked at again under the lock of writers.
 *
 * @param rows the tables
 */
record StatusPurge(RemovableRows rows) implements InvocationPurge {
  private static final String FINAL =
      IdList.of(
          Stream.of(KnownStatus.values())
              .filter(KnownStatus::isFinal)
              .map(KnownStatus::value)
              .toList());

  @Override
  public long remove(Collection<EndedInvocation> ended) {
    String ids = Ids.of(ended);
    return rows.writer().write(session -> remove(session, ended, ids));
  }

  private long remove(Session session, Collection<EndedInvocation> ended, String ids)
      throws SQLException {
    Set<InvocationId> atWork = new HashSet<>(atWork(session, ids));
    String gone =
        IdList.of(
            ended.stream().map(EndedInvocation::id).filter(id -> !atWork.contains(id)).toList());
    return rows.deleteOf(session, INVOCATION_ARGS, "invocation_id", gone)
        + rows.deleteOf(session, BLOCKING_EDGES, "waited_id", gone)
        + rows.deleteOf(session, BLOCKING_EDGES, "waiter_id", gone)
        + rows.deleteOf(session, INVOCATIONS, "invocation_id", gone);
  }

  /** Those that are in no final status. */
  private List<InvocationId> atWork(Session session, String ids) throws SQLException {
    Optional<Table> table = rows.find(session, INVOCATIONS);
    if (table.isEmpty()) {
      return List.of();
    }
    String sql =
        "SELECT t.invocation_id AS id FROM %s WHERE t.invocation_id%s AND t.status NOT%s"
            .formatted(table.get().from(), IdList.IN, IdList.IN);
    return session.list(sql, row -> new InvocationId(row.text("id")), ids, FINAL);
  }
}
