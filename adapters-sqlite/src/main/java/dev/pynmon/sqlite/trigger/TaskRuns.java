package dev.pynmon.sqlite.trigger;

import dev.pynmon.domain.id.TaskKey;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The runs of one task in a window, from a place on, read as far as they are wanted. */
final class TaskRuns {
  private final Reading reading;
  private final TaskKey task;
  private final Deque<RunPlace> read = new ArrayDeque<>();
  private RunPlace head;

  /**
   * @param reading gives the next few runs behind a place
   * @param start where it begins; no run
   */
  TaskRuns(Reading reading, TaskKey task, RunPlace start) {
    this.reading = reading;
    this.task = task;
    this.head = start;
  }

  /** How runs are read. */
  @FunctionalInterface
  interface Reading {
    List<RunPlace> behind(TaskKey task, RunPlace place) throws SQLException;
  }

  /** Goes on to the next run; false when there is none. */
  boolean advance() throws SQLException {
    if (read.isEmpty()) {
      read.addAll(reading.behind(task, head));
    }
    boolean isThere = !read.isEmpty();
    head = isThere ? read.removeFirst() : head;
    return isThere;
  }

  /** The run. */
  RunPlace head() {
    return head;
  }
}
