package dev.pynmon.sqlite.trigger;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Runs of a window in the order of time. The only index of time has it behind the task, so the
 * tasks are merged, each read a few runs at a time.
 *
 * @param session the read
 * @param sql what is asked of the table
 * @param tasks whose runs
 * @param filter which of them are wanted
 * @param most how many are looked at
 */
record RunWalk(
    Session session, RunSql sql, List<TaskKey> tasks, TriggerRunFilter filter, int most) {
  /** Those that are wanted next to a place, which need not be there; nearest first. */
  Found<RunPlace> from(RunPlace start, boolean forward, int count) throws SQLException {
    try (Query query = session.prepare(sql.text(forward, 1 + count / Math.max(1, tasks.size())))) {
      PriorityQueue<TaskRuns> heads = heads(query, start, forward);
      return walked(heads, count);
    }
  }

  private Found<RunPlace> walked(PriorityQueue<TaskRuns> heads, int count) throws SQLException {
    List<RunPlace> wanted = new ArrayList<>();
    Optional<RunPlace> last = Optional.empty();
    for (int looked = 0; wanted.size() < count && !heads.isEmpty(); looked++) {
      if (looked == most && last.isPresent()) {
        RunPlace end = last.get();
        return new Found<>(wanted, Optional.of(new Found.Stop<>(end, end.at())));
      }
      TaskRuns nearest = heads.remove();
      RunPlace place = nearest.head();
      last = Optional.of(place);
      if (place.wanted()) {
        wanted.add(place);
      }
      if (nearest.advance()) {
        heads.add(nearest);
      }
    }
    return Found.all(wanted);
  }

  private PriorityQueue<TaskRuns> heads(Query query, RunPlace start, boolean forward)
      throws SQLException {
    Comparator<RunPlace> order = forward ? RunPlace.NEWEST_FIRST : RunPlace.NEWEST_FIRST.reversed();
    PriorityQueue<TaskRuns> heads =
        new PriorityQueue<>(Comparator.comparing(TaskRuns::head, order));
    double bound =
        PythonTime.toUnixSeconds(forward ? filter.window().from() : filter.window().to());
    for (TaskKey task : tasks) {
      TaskRuns runs =
          new TaskRuns(
              (of, place) -> query.list(RunPlace::of, sql.values(of, bound, place)), task, start);
      if (runs.advance()) {
        heads.add(runs);
      }
    }
    return heads;
  }
}
