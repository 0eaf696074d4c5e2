package dev.pynmon.sqlite.rerun;

import static dev.pynmon.sqlite.db.PynencTable.CONTEXTS;
import static dev.pynmon.sqlite.db.PynencTable.HISTORY;
import static dev.pynmon.sqlite.db.PynencTable.INVOCATIONS;
import static dev.pynmon.sqlite.db.PynencTable.INVOCATION_ARGS;
import static dev.pynmon.sqlite.db.PynencTable.RECORDS;

import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.format.RegistrationJson;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of a new invocation (wire format, section 11.3). Columns that stay NULL or have a
 * default are not named, so that a table need not have them.
 *
 * @param session the transaction
 * @param tables of the application
 * @param invocation what is registered
 */
record NewRows(Session session, AppTables tables, NewInvocation invocation) {
  private static final String REGISTERED = KnownStatus.REGISTERED.value();
  private static final String WORKFLOW = "workflow_id";

  void record() throws SQLException {
    Table table = tables.in(session, RECORDS);
    Map<String, Object> row = rowOfId();
    row.put("call_id_key", invocation.call().value());
    row.put("task_id_key", invocation.call().task().value());
    row.put("arguments_id", invocation.call().argumentsId().value());
    row.put("serialized_arguments", RegistrationJson.arguments(invocation.arguments()));
    if (invocation.startsWorkflow() || table.isNotNull(WORKFLOW)) {
      row.put(WORKFLOW, invocation.id().value());
      row.put("workflow_type_key", invocation.call().task().value());
    }
    session.insert(table, row);
  }

  void status() throws SQLException {
    Map<String, Object> row = rowOfId();
    row.put("task_id_key", invocation.call().task().value());
    row.put("call_id_key", invocation.call().value());
    row.put("status", REGISTERED);
    row.put("status_runner_id", invocation.registrar().id().value());
    row.put("status_timestamp", PythonTime.toUnixSeconds(invocation.at()));
    session.insert(tables.in(session, INVOCATIONS), row);
  }

  void history() throws SQLException {
    Map<String, Object> row = rowOfId();
    row.put("history_timestamp", PythonTime.toUnixSeconds(invocation.at()));
    row.put("history_status", REGISTERED);
    row.put("history_json", RegistrationJson.history(invocation));
    session.insert(tables.in(session, HISTORY), row);
  }

  void arguments() throws SQLException {
    Table table = tables.in(session, INVOCATION_ARGS);
    for (Map.Entry<String, String> argument : invocation.arguments().serialized().entrySet()) {
      Map<String, Object> row = rowOfId();
      row.put("arg_key", argument.getKey());
      row.put("arg_value", argument.getValue());
      session.insert(table, row);
    }
  }

  /** Once for this process: the row of another that had the same number goes. */
  void context() throws SQLException {
    Table table = tables.in(session, CONTEXTS);
    Map<String, Object> row = contextRow(invocation.registrar());
    String same =
        row.keySet().stream().map("t.%s = ?"::formatted).collect(Collectors.joining(" AND "));
    if (session.count(table.from() + " WHERE " + same, 1, row.values().toArray()) == 0) {
      session.replace(table, row);
    }
  }

  private static Map<String, Object> contextRow(RunnerContext context) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("runner_id", context.id().value());
    row.put("runner_cls", context.runnerClass());
    row.put("pid", context.processId());
    row.put("hostname", context.hostname());
    row.put("thread_id", context.threadId());
    return row;
  }

  private Map<String, Object> rowOfId() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("invocation_id", invocation.id().value());
    return row;
  }
}
