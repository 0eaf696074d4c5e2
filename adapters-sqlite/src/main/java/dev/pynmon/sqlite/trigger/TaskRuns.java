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
  private RunPlace place;
  private RunPlace head;
  private boolean isAtRun;

  /**
   * @param reading gives the next few runs behind a place
   * @param start where it begins; no run
   * @param head the task, and what no run of it stands before
   */
  TaskRuns(Reading reading, RunPlace start, RunHeads.Head head) {
    this.reading = reading;
    this.task = head.task();
    this.place = start;
    this.head = head.place();
  }

  /** How runs are read. */
  @FunctionalInterface
  interface Reading {
    List<RunPlace> behind(TaskKey task, RunPlace place) throws SQLException;
  }

  /** Goes on to the next run; false when there is none. */
  boolean advance() throws SQLException {
    if (read.isEmpty()) {
      read.addAll(reading.behind(task, place));
    }
    isAtRun = !read.isEmpty();
    head = isAtRun ? read.removeFirst() : head;
    place = head;
    return isAtRun;
  }

  /** Whether it stands at a run: at first it stands before all of them, and none was read. */
  boolean isAtRun() {
    return isAtRun;
  }

  /** The run, or where the first may stand. */
  RunPlace head() {
    return head;
  }
}
