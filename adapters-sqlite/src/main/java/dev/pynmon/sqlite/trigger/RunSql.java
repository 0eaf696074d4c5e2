package dev.pynmon.sqlite.trigger;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.sqlite.db.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * How the runs of one task are asked for, each with whether it is wanted.
 *
 * @param runs the table of runs
 * @param participants what met their conditions
 * @param filter which are wanted
 */
record RunSql(Table runs, Table participants, TriggerRunFilter filter) {
  static final String BY_TASK = "task_time";

  private static final int FEW = 8;

  /**
   * The statement.
   *
   * @param forward newest first, or the other way round
   * @param chunk how many at a time
   */
  String text(boolean forward, int chunk) {
    return "SELECT %s, %s, %s AS wanted FROM %s WHERE t.task_id_key = ? AND t.executed_at %s ?"
            .formatted(
                runs.text("trigger_run_id"),
                runs.number("executed_at"),
                wanted(),
                runs.from(BY_TASK),
                forward ? ">=" : "<=")
        + " AND (t.executed_at, t.trigger_run_id) %s (?, ?)".formatted(forward ? "<" : ">")
        + " ORDER BY t.executed_at %s, t.trigger_run_id %s LIMIT %d"
            .formatted(order(forward), order(forward), Math.max(FEW, chunk));
  }

  /** Its values: those of what is wanted, then the range. */
  Object[] values(TaskKey task, double bound, RunPlace place) {
    List<Object> values = new ArrayList<>();
    filter.trigger().ifPresent(values::add);
    filter.kind().map(ContextKind::className).ifPresent(values::add);
    values.addAll(List.of(task.value(), bound, place.time(), place.id().value()));
    return values.toArray();
  }

  private String wanted() {
    String trigger = filter.trigger().map(_ -> "t.trigger_id = ?").orElse("TRUE");
    String kind = filter.kind().map(_ -> " AND " + isUpon()).orElse("");
    return "(" + trigger + kind + ")";
  }

  private String isUpon() {
    return "EXISTS (SELECT 1 FROM %s WHERE a.trigger_run_id = t.trigger_run_id"
            .formatted(participants.as("a"))
        + " AND a.context_type = ?)";
  }

  private static String order(boolean forward) {
    return forward ? "DESC" : "ASC";
  }
}
