package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Direction;
import dev.pynmon.sqlite.db.RowSearch;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Collection;

/** The rows of any of several tasks, one at the least. */
record TaskRows(Session session, Table table, Collection<TaskKey> tasks) implements WantedRows {
  static final String INDEX = "task_id";
  static final String OF_TASK = "t.task_id_key = ?";

  @Override
  public RowSearch open(Direction direction) throws SQLException {
    RowSearch search = new RowSearch(session, direction);
    search.require(
        table.from(INDEX),
        tasks.stream().map(task -> Condition.of(OF_TASK, task.value())).toList());
    return search;
  }
}
