package dev.pynmon.sqlite.workflow;

import static dev.pynmon.sqlite.db.PynencTable.SUB_INVOCATIONS;
import static dev.pynmon.sqlite.db.PynencTable.WORKFLOWS;
import static dev.pynmon.sqlite.db.PynencTable.WORKFLOW_DATA;

import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.DistinctList;
import dev.pynmon.sqlite.db.Key;
import dev.pynmon.sqlite.db.RowList;
import dev.pynmon.sqlite.lookup.Lookup;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The tables of workflow runs, of what they keep and of what began in them. */
public final class SqliteWorkflows implements Workflows {
  private static final String TYPE = "workflow_type_key";
  private static final Lookup<WorkflowId, WorkflowRun> BY_ID =
      new Lookup<>("workflow_id", WorkflowRows::select, WorkflowRows::run, WorkflowRun::id);

  private final AppTables tables;
  private final Clock clock;

  public SqliteWorkflows(AppTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Page<TaskKey> types(PageRequest page) {
    return tables.read(
        WORKFLOWS,
        (session, table) ->
            new DistinctList<>("type", table.from("type"), TYPE, TaskKey::new).page(session, page));
  }

  @Override
  public Map<TaskKey, Count> runCounts(Collection<TaskKey> types, long bound) {
    return tables.read(
        WORKFLOWS,
        (session, table) ->
            session.counts(table.from("type") + " WHERE t." + TYPE + " = ?", types, bound));
  }

  @Override
  public Map<WorkflowId, WorkflowRun> of(Collection<WorkflowId> ids) {
    return tables.read(WORKFLOWS, (session, table) -> BY_ID.of(session, table, ids));
  }

  @Override
  public Snapshot<Page<WorkflowDatum>> data(WorkflowId id, PageRequest page) {
    return new Snapshot.Taken<>(values(id, page), clock.instant(), true);
  }

  private Page<WorkflowDatum> values(WorkflowId id, PageRequest page) {
    return tables.read(
        WORKFLOW_DATA,
        (session, table) ->
            new RowList<>(
                    "datum",
                    WorkflowRows.selectDatum(table),
                    table.from(),
                    Condition.of("t.workflow_id = ?", id.value()),
                    List.of(Key.ascending("data_key")),
                    WorkflowRows::datum)
                .page(session, page));
  }

  @Override
  public Page<InvocationId> subInvocations(WorkflowId id, PageRequest page) {
    return tables.read(
        SUB_INVOCATIONS,
        (session, table) ->
            new RowList<>(
                    "sub",
                    table.text("sub_invocation_id"),
                    table.from(),
                    Condition.of("t.parent_workflow_id = ?", id.value()),
                    List.of(Key.ascending("sub_invocation_id")),
                    row -> new InvocationId(row.text("sub_invocation_id")))
                .page(session, page));
  }

  @Override
  public Map<WorkflowId, Count> subInvocationCounts(Collection<WorkflowId> ids, long bound) {
    return tables.read(
        SUB_INVOCATIONS,
        (session, table) ->
            session.counts(table.from() + " WHERE t.parent_workflow_id = ?", ids, bound));
  }
}
