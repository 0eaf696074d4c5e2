package dev.pynmon.sqlite.workflow;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;

/** Rows of the workflow tables (wire format, sections 1.2 and 8). */
final class WorkflowRows {
  private static final int MAX_VALUE = 10_000;

  private WorkflowRows() {}

  static String select(Table table) {
    return String.join(
        ", ",
        table.text("workflow_id"),
        table.text("workflow_type_key"),
        table.text("parent_workflow_id"));
  }

  /** A run without a parent has an empty text there. */
  static WorkflowRun run(Row row) throws SQLException {
    return new WorkflowRun(
        new WorkflowId(row.text("workflow_id")),
        new TaskKey(row.text("workflow_type_key")),
        row.someText("parent_workflow_id").map(WorkflowId::new));
  }

  static String selectDatum(Table table) {
    return String.join(
        ", ",
        table.text("data_key"),
        table.text("data_value", MAX_VALUE),
        "length(t.data_value) AS length");
  }

  static WorkflowDatum datum(Row row) throws SQLException {
    long length = row.whole("length");
    return new WorkflowDatum(
        row.text("data_key"), new StoredText(row.text("data_value"), length, length > MAX_VALUE));
  }
}
