package dev.pynmon.sqlite.purge;

import static dev.pynmon.sqlite.db.PynencTable.EXCEPTIONS;
import static dev.pynmon.sqlite.db.PynencTable.HISTORY;
import static dev.pynmon.sqlite.db.PynencTable.RECORDS;
import static dev.pynmon.sqlite.db.PynencTable.RESULTS;
import static dev.pynmon.sqlite.db.PynencTable.SUB_INVOCATIONS;
import static dev.pynmon.sqlite.db.PynencTable.WORKFLOWS;
import static dev.pynmon.sqlite.db.PynencTable.WORKFLOW_DATA;

import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Session;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Removes invocations from the state backend: record, history and outcome, and the workflow of one
 * that defined it.
 *
 * @param rows the tables
 */
record RecordPurge(RemovableRows rows) implements InvocationPurge {
  private static final List<PynencTable> OF_INVOCATION =
      List.of(HISTORY, RESULTS, EXCEPTIONS, RECORDS);
  private static final String OF_THESE = "t.sub_invocation_id" + IdList.IN;

  @Override
  public long remove(Collection<EndedInvocation> ended) {
    String ids = Ids.of(ended);
    Memberships memberships = Memberships.of(ended);
    List<Long> unrecorded = unrecorded(memberships);
    return rows.writer()
        .write(
            session ->
                removeMemberships(session, memberships, unrecorded)
                    + removeWorkflows(session, ids)
                    + removeRecords(session, ids));
  }

  /**
   * Nothing tells the workflow of these, and no index leads to them: they are looked for before.
   */
  private List<Long> unrecorded(Memberships memberships) {
    return memberships.unknown().isEmpty()
        ? List.of()
        : rows.search(SUB_INVOCATIONS, OF_THESE, IdList.of(memberships.unknown()));
  }

  private long removeMemberships(Session session, Memberships memberships, List<Long> unrecorded)
      throws SQLException {
    long removed = 0;
    for (Memberships.OfWorkflow members : memberships.known()) {
      removed +=
          rows.delete(
              session,
              SUB_INVOCATIONS,
              "t.parent_workflow_id = ? AND " + OF_THESE,
              members.workflow().value(),
              IdList.of(members.ids()));
    }
    return unrecorded.isEmpty()
        ? removed
        : removed
            + rows.delete(
                session,
                SUB_INVOCATIONS,
                "t.rowid" + IdList.IN + " AND " + OF_THESE,
                IdList.ofRows(unrecorded),
                IdList.of(memberships.unknown()));
  }

  private long removeWorkflows(Session session, String ids) throws SQLException {
    return rows.deleteOf(session, SUB_INVOCATIONS, "parent_workflow_id", ids)
        + rows.deleteOf(session, WORKFLOW_DATA, "workflow_id", ids)
        + rows.deleteOf(session, WORKFLOWS, "workflow_id", ids);
  }

  private long removeRecords(Session session, String ids) throws SQLException {
    long removed = 0;
    for (PynencTable table : OF_INVOCATION) {
      removed += rows.deleteOf(session, table, "invocation_id", ids);
    }
    return removed;
  }
}
