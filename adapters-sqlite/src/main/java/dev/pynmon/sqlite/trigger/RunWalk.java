package dev.pynmon.sqlite.trigger;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.trigger.RunHeads.Head;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Runs of a window in the order of time. The only index of time has it behind the task, so the
 * tasks are merged, each read a few runs at a time, and only when its turn comes.
 *
 * @param session the read
 * @param sql what is asked of the table
 * @param only the one task whose runs; empty for those of all
 * @param filter which of them are wanted
 * @param most how many are looked at
 */
record RunWalk(
    Session session, RunSql sql, Optional<TaskKey> only, TriggerRunFilter filter, int most) {
  /**
   * Those that are wanted next to a place, which need not be there; nearest first. Where there are
   * more tasks than are looked at, the search stopped before anything that is certain.
   */
  Found<RunPlace> from(RunPlace start, boolean forward, int count) throws SQLException {
    Newest<Head> heads = heads(start, forward);
    int chunk = 1 + count / Math.max(1, heads.items().size());
    try (Query query = session.prepare(sql.text(forward, chunk))) {
      Found<RunPlace> found = walked(queue(query, heads.items(), start, forward), count);
      return heads.complete() || found.stop().isPresent() ? found : unsure(found.keys(), start);
    }
  }

  private Found<RunPlace> unsure(List<RunPlace> found, RunPlace start) {
    RunPlace last = found.isEmpty() ? start : found.getLast();
    return new Found<>(found, Optional.of(new Found.Stop<>(last, filter.window().to())));
  }

  private Found<RunPlace> walked(PriorityQueue<TaskRuns> heads, int count) throws SQLException {
    List<RunPlace> wanted = new ArrayList<>();
    Optional<RunPlace> last = Optional.empty();
    int looked = 0;
    while (wanted.size() < count && !heads.isEmpty()) {
      if (looked == most && last.isPresent()) {
        RunPlace end = last.get();
        return new Found<>(wanted, Optional.of(new Found.Stop<>(end, end.at())));
      }
      TaskRuns nearest = heads.remove();
      if (nearest.isAtRun()) {
        looked++;
        last = Optional.of(nearest.head());
        last.filter(RunPlace::wanted).ifPresent(wanted::add);
      }
      if (nearest.advance()) {
        heads.add(nearest);
      }
    }
    return Found.all(wanted);
  }

  private Newest<Head> heads(RunPlace start, boolean forward) throws SQLException {
    return only.isPresent()
        ? new Newest<>(List.of(new Head(only.get(), start)), true)
        : new RunHeads(session, sql.runs(), TriggerRuns.MAX_TASKS)
            .from(start, bound(forward), forward);
  }

  private double bound(boolean forward) {
    return PythonTime.toUnixSeconds(forward ? filter.window().from() : filter.window().to());
  }

  private PriorityQueue<TaskRuns> queue(
      Query query, List<Head> heads, RunPlace start, boolean forward) {
    Comparator<RunPlace> order = forward ? RunPlace.NEWEST_FIRST : RunPlace.NEWEST_FIRST.reversed();
    PriorityQueue<TaskRuns> queue =
        new PriorityQueue<>(Comparator.comparing(TaskRuns::head, order));
    double bound = bound(forward);
    TaskRuns.Reading reading =
        (of, place) -> query.list(RunPlace::of, sql.values(of, bound, place));
    heads.forEach(head -> queue.add(new TaskRuns(reading, start, head)));
    return queue;
  }
}
