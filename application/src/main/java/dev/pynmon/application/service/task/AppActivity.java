package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.feed.AppFeed;
import dev.pynmon.domain.forecast.TaskFlows;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is kept of one application to tell how its tasks do, the same for all windows of time. Safe
 * for concurrent use: who comes second waits for the first, whose reading serves both.
 */
final class AppActivity {
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock pastLock = new ReentrantLock();
  private final ValueDecoder decoder;
  private final Reporting reporting;
  private final NewestHistory history;
  private final KnownGroups groups = new KnownGroups();

  AppActivity(AppFeed feed, ValueDecoder decoder) {
    this.decoder = decoder;
    this.reporting = new Reporting(decoder);
    this.history = new NewestHistory(feed, reporting::note);
  }

  /** True when what was read of the histories held an invocation of the task. Waits for nobody. */
  boolean met(TaskKey task) {
    return reporting.tasks().met(task);
  }

  /** How the tasks did in a window until now. Reads what is new since anybody last asked. */
  ActivityReport report(StateBackendStore store, Visit visit, TimeWindow window) {
    lock.lock();
    try {
      readUpTo(store, window.to(), Reporting.since(window));
      ActivityReport report =
          reporting.report(
              store,
              visit,
              window,
              window.to(),
              new ReadBack(history.changes(), history.knownSince()));
      return report.with(groups.of(report.failures()));
    } finally {
      lock.unlock();
    }
  }

  /** The same of a window of the past, of which nothing is kept. Reads one at a time. */
  ActivityReport past(StateBackendStore store, Visit visit, TimeWindow window) {
    pastLock.lock();
    try {
      Reporting once = new Reporting(decoder);
      TimeWindow all = new TimeWindow(Reporting.since(window), window.to());
      ReadBack read = ReadBack.of(store.changes(), all, ShowTasksUseCase.MAX_CHANGES, once::note);
      return once.report(store, visit, window, visit.asOf(), read);
    } finally {
      pastLock.unlock();
    }
  }

  /**
   * How many came into queues and left them in the time until now. Reads what is new since anybody
   * last asked.
   *
   * @param byTask whether their tasks are asked for
   */
  TaskFlows flows(StateBackendStore store, Visit visit, boolean byTask, TimeWindow window) {
    lock.lock();
    try {
      readUpTo(store, window.to(), window.from());
      if (byTask) {
        reporting.tasks().resolve(visit);
      }
      Instant known = window.nearest(history.knownSince());
      return TaskFlows.of(
          changesSince(known),
          byTask ? reporting.tasks()::of : _ -> Optional.empty(),
          new TimeWindow(known, window.to()));
    } finally {
      lock.unlock();
    }
  }

  private void readUpTo(StateBackendStore store, Instant now, Instant since) {
    history.readUpTo(store.histories(), store.changes(), now, since);
    reporting.forgetOthers(history.changes());
  }

  private List<Change> changesSince(Instant since) {
    return history.changes().stream().filter(change -> !change.at().isBefore(since)).toList();
  }
}
