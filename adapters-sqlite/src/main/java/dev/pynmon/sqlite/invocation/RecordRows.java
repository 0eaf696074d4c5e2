package dev.pynmon.sqlite.invocation;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.search.Clue;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.format.ArgumentsJson;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Rows of the state backend's table of invocations (wire format, section 2.3). */
final class RecordRows {
  /** Arguments read at once; a long batch shares it, so that it cannot fill the memory. */
  private static final int MAX_BATCH = 32_000_000;

  private static final String ARGUMENTS = "serialized_arguments";

  private RecordRows() {}

  static String select(Table table, int batch) {
    int most = Math.min(Records.MAX_ARGUMENTS, MAX_BATCH / Math.max(1, batch));
    return String.join(
        ", ",
        table.text("invocation_id"),
        table.text("call_id_key"),
        table.text("task_id_key"),
        table.text("parent_invocation_id"),
        table.text("parent_event_id"),
        table.text("workflow_id"),
        table.text("workflow_type_key"),
        table.text("parent_workflow_id"),
        arguments(table, most));
  }

  /** Where a clue stands. */
  static List<String> columns(Clue.Place place) {
    return place == Clue.Place.RECORD
        ? List.of("task_id_key", "parent_event_id", "workflow_id", "workflow_type_key", ARGUMENTS)
        : List.of(ARGUMENTS);
  }

  private static String arguments(Table table, int most) {
    if (!table.has(ARGUMENTS)) {
      return "NULL AS arguments, NULL AS arguments_start, 0 AS arguments_length";
    }
    String column = "t." + ARGUMENTS;
    return "CASE WHEN length(%s) <= %d THEN %s END AS arguments, ".formatted(column, most, column)
        + "substr(%s, 1, 201) AS arguments_start, length(%s) AS arguments_length"
            .formatted(column, column);
  }

  static StoredInvocation record(Row row) throws SQLException {
    InvocationId id = new InvocationId(row.text("invocation_id"));
    CallKey call = new CallKey(row.text("call_id_key"));
    TaskKey task = new TaskKey(row.text("task_id_key"));
    Optional<Damage> damage = damage(call, task);
    return damage.isPresent()
        ? new DamagedInvocation(id, damage.get())
        : new Invocation(
            id,
            call,
            task,
            arguments(row),
            row.someText("parent_invocation_id").map(InvocationId::new),
            row.someText("parent_event_id").map(EventId::new),
            workflow(row));
  }

  /** A row of another table may have landed in this one (wire format, section 0.6). */
  private static Optional<Damage> damage(CallKey call, TaskKey task) {
    if (!task.isWellFormed()) {
      return Optional.of(new Damage("the record names no task", task.value()));
    }
    return call.argumentsId().value().isEmpty()
        ? Optional.of(new Damage("the record names no call", call.value()))
        : Optional.empty();
  }

  private static Arguments arguments(Row row) throws SQLException {
    if (!row.isNull("arguments")) {
      return ArgumentsJson.read(row.text("arguments"));
    }
    String problem =
        row.isNull("arguments_start")
            ? "the record holds no arguments"
            : "the arguments are too long to be read: " + row.whole("arguments_length");
    return Arguments.damaged(new Damage(problem, row.text("arguments_start")));
  }

  private static Optional<WorkflowIdentity> workflow(Row row) throws SQLException {
    TaskKey type = new TaskKey(row.text("workflow_type_key"));
    Optional<WorkflowId> parent = row.someText("parent_workflow_id").map(WorkflowId::new);
    return row.someText("workflow_id")
        .map(id -> new WorkflowIdentity(new WorkflowId(id), type, parent));
  }
}
