package dev.pynmon.sqlite.purge;

import static dev.pynmon.sqlite.db.PynencTable.QUEUE;

import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.sqlite.db.IdList;
import java.util.Collection;
import java.util.List;

/**
 * Removes messages of invocations from the queue. It has no index by invocation, and hardly ever
 * holds what ended, so it is searched without the lock of writers.
 *
 * @param rows the tables
 */
record MessagePurge(RemovableRows rows) implements InvocationPurge {
  private static final String OF_THESE = "t.invocation_id" + IdList.IN;

  @Override
  public long remove(Collection<EndedInvocation> ended) {
    String ids = Ids.of(ended);
    List<Long> found = rows.search(QUEUE, OF_THESE, ids);
    return found.isEmpty()
        ? 0
        : rows.writer()
            .write(
                session ->
                    rows.delete(
                        session,
                        QUEUE,
                        "t.rowid" + IdList.IN + " AND " + OF_THESE,
                        IdList.ofRows(found),
                        ids));
  }
}
