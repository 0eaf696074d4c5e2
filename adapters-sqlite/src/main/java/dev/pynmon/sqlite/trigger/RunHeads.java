package dev.pynmon.sqlite.trigger;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The tasks that have runs, each with where its nearest one stands: one statement, which jumps
 * through the index of tasks and times, twice for each task.
 *
 * @param session the read
 * @param runs the table of runs
 * @param most how many tasks are looked at, by key
 */
record RunHeads(Session session, Table runs, int most) {
  /**
   * A task.
   *
   * @param task its key
   * @param place where its nearest run stands, or a little before
   */
  record Head(TaskKey task, RunPlace place) {}

  /** A task by its number, with when its nearest run was executed where one lies in the range. */
  private record Found(TaskKey task, Optional<Double> time) {
    static Found of(Row row) throws SQLException {
      return new Found(new TaskKey(row.text("task")), row.number("head"));
    }

    Optional<Head> head(TriggerRunId id) {
      return time.map(at -> new Head(task, new RunPlace(at, id, false)));
    }
  }

  /** Those with runs from one time to another; not complete where there are more tasks. */
  Newest<Head> from(RunPlace start, double bound, boolean forward) throws SQLException {
    TriggerRunId id = RunPlace.beforeAllIds(forward);
    Newest<Found> tasks =
        Newest.of(session.list(sql(forward), Found::of, most + 1, bound, start.time()), most);
    List<Head> heads = tasks.items().stream().flatMap(each -> each.head(id).stream()).toList();
    return new Newest<>(heads, tasks.complete());
  }

  private String sql(boolean forward) {
    String from = runs.from(RunSql.BY_TASK);
    String least = "SELECT min(t.task_id_key) FROM " + from;
    return "WITH RECURSIVE v(c) AS (%s UNION ALL SELECT (%s WHERE t.task_id_key > v.c) FROM v"
            .formatted(least, least)
        + " WHERE v.c IS NOT NULL LIMIT ?) SELECT substr(v.c, 1, %d) AS task,"
            .formatted(Table.MAX_NAME)
        + " (SELECT %s(t.executed_at) FROM %s WHERE t.task_id_key = v.c AND t.executed_at %s ?"
            .formatted(forward ? "max" : "min", from, forward ? ">=" : "<=")
        + " AND t.executed_at %s ?) AS head FROM v WHERE v.c IS NOT NULL"
            .formatted(forward ? "<=" : ">=");
  }
}
