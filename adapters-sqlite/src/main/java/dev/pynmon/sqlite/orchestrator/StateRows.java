package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Rows of the orchestrator's table. Whatever stands in one, it becomes a state: text that is no
 * status is an unknown one, a time that is none is the epoch.
 */
final class StateRows {
  private static final int MAX_STATUS = 200;

  private StateRows() {}

  static String select(Table table) {
    return String.join(
        ", ",
        "t.rowid AS row",
        table.text("invocation_id"),
        table.text("task_id_key"),
        table.text("call_id_key"),
        table.text("status", MAX_STATUS),
        table.text("status_runner_id"),
        table.number("status_timestamp"),
        table.number("retry_count"));
  }

  static InvocationState state(Row row) throws SQLException {
    return new InvocationState(
        new InvocationId(row.text("invocation_id")),
        new TaskKey(row.text("task_id_key")),
        new CallKey(row.text("call_id_key")),
        new StatusRecord(
            InvocationStatus.of(row.text("status")),
            row.someText("status_runner_id").map(RunnerId::new),
            row.unixTime("status_timestamp").orElse(Instant.EPOCH)),
        Math.clamp(row.whole("retry_count"), 0, Integer.MAX_VALUE));
  }
}
