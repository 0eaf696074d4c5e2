package dev.pynmon.sqlite.trigger;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.sqlite.db.DistinctList;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The runs of a window. The only index of time has it behind the task, so the tasks are merged,
 * each read a few runs at a time.
 */
final class ExecutedRuns {
  private static final String BY_TASK = "task_time";

  private final Session session;
  private final Table table;
  private final TimeWindow window;

  ExecutedRuns(Session session, Table table, TimeWindow window) {
    this.session = session;
    this.table = table;
    this.window = window;
  }

  /** Their ids, newest first. */
  Newest<TriggerRunId> newest(int limit) throws SQLException {
    Page<TaskKey> tasks =
        new DistinctList<>("trigger-task", table.from(BY_TASK), "task_id_key", TaskKey::new)
            .page(session, PageRequest.first(TriggerRuns.MAX_TASKS));
    Newest<TriggerRunId> runs = Newest.of(merged(tasks.items(), limit + 1), limit);
    return new Newest<>(runs.items(), runs.complete() && tasks.next().isEmpty());
  }

  private List<TriggerRunId> merged(List<TaskKey> tasks, int count) throws SQLException {
    List<TriggerRunId> ids = new ArrayList<>();
    try (Query query = session.prepare(sql(1 + count / Math.max(1, tasks.size())))) {
      PriorityQueue<TaskRuns> heads = heads(query, tasks);
      while (ids.size() < count && !heads.isEmpty()) {
        TaskRuns newest = heads.remove();
        ids.add(newest.head().id());
        if (newest.advance()) {
          heads.add(newest);
        }
      }
    }
    return ids;
  }

  private PriorityQueue<TaskRuns> heads(Query query, List<TaskKey> tasks) throws SQLException {
    PriorityQueue<TaskRuns> heads = new PriorityQueue<>(TaskRuns.NEWEST_FIRST);
    for (TaskKey task : tasks) {
      TaskRuns runs = new TaskRuns(query, task, window);
      if (runs.advance()) {
        heads.add(runs);
      }
    }
    return heads;
  }

  private String sql(int chunk) {
    return "SELECT %s, %s FROM %s"
            .formatted(
                table.text("trigger_run_id"), table.number("executed_at"), table.from(BY_TASK))
        + " WHERE t.task_id_key = ? AND t.executed_at >= ?"
        + " AND (t.executed_at, t.trigger_run_id) < (?, ?)"
        + " ORDER BY t.executed_at DESC, t.trigger_run_id DESC LIMIT "
        + Math.max(8, chunk);
  }
}
