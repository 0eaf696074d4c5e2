package dev.pynmon.sqlite.trigger;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Row;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/** The runs of one task in a window, newest first, read as far as they are wanted. */
final class TaskRuns {
  /** By the newest run that was not taken yet. */
  static final Comparator<TaskRuns> NEWEST_FIRST =
      Comparator.comparing(TaskRuns::head, Place.NEWEST_FIRST);

  private static final String BEHIND_ALL_IDS = Character.toString(Character.MAX_CODE_POINT);

  private final Query query;
  private final TaskKey task;
  private final double from;
  private final Deque<Place> read = new ArrayDeque<>();
  private Place head;

  /**
   * @param query gives the next few runs behind a place
   */
  TaskRuns(Query query, TaskKey task, TimeWindow window) {
    this.query = query;
    this.task = task;
    this.from = PythonTime.toUnixSeconds(window.from());
    double to = PythonTime.toUnixSeconds(window.to());
    this.head = new Place(to, new TriggerRunId(BEHIND_ALL_IDS));
  }

  /** Where a run stands. */
  record Place(double time, TriggerRunId id) {
    static final Comparator<Place> NEWEST_FIRST =
        Comparator.comparingDouble(Place::time).thenComparing(Place::id).reversed();

    static Place of(Row row) throws SQLException {
      double time = row.number("executed_at").orElse(0.0);
      return new Place(time, new TriggerRunId(row.text("trigger_run_id")));
    }
  }

  /** Goes on to the next run; false when there is none. */
  boolean advance() throws SQLException {
    if (read.isEmpty()) {
      read.addAll(query.list(Place::of, task.value(), from, head.time(), head.id().value()));
    }
    boolean isThere = !read.isEmpty();
    head = isThere ? read.removeFirst() : head;
    return isThere;
  }

  /** The run. */
  Place head() {
    return head;
  }
}
