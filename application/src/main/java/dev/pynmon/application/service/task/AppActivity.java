package dev.pynmon.application.service.task;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.feed.AppFeed;
import dev.pynmon.application.service.invocation.NearestChanges;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.FailureGroups;
import dev.pynmon.domain.failure.Failures;
import dev.pynmon.domain.forecast.TaskFlows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.Change;
import dev.pynmon.domain.task.TaskActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * What is kept of one application to tell how its tasks do, the same for all windows of time. Safe
 * for concurrent use: who comes second waits for the first, whose reading serves both.
 */
final class AppActivity {
  private static final Duration HOUR = Duration.ofHours(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final KnownTasks tasks = new KnownTasks();
  private final NewestHistory history;
  private final KnownFailures failures;
  private final KnownGroups groups = new KnownGroups();
  private final Beginning beginning = new Beginning();

  AppActivity(AppFeed feed, ValueDecoder decoder) {
    this.history = new NewestHistory(feed, this::note);
    this.failures = new KnownFailures(decoder);
  }

  /** True when what was read of the histories held an invocation of the task. Waits for nobody. */
  boolean met(TaskKey task) {
    return tasks.met(task);
  }

  /** How the tasks did in a window until now. Reads what is new since anybody last asked. */
  ActivityReport report(StateBackendStore store, Visit visit, TimeWindow window) {
    lock.lock();
    try {
      Instant since = window.from().minus(lead(window.length()));
      history.readUpTo(store.histories(), store.changes(), window.to(), since);
      forgetOthers();
      tasks.resolve(visit);
      TaskActivity activity =
          TaskActivity.of(changesSince(since), tasks::of, window, history.knownSince());
      Optional<Instant> begin = recordsBegin(activity, store.histories());
      return new ActivityReport(
          activity, groups(visit, window, begin), begin, idle(activity, store.histories()));
    } finally {
      lock.unlock();
    }
  }

  private Optional<Instant> recordsBegin(TaskActivity activity, Histories histories) {
    return activity.failures().isEmpty()
        ? Optional.empty()
        : beginning.late(history, histories, Failures.timeBefore(activity.window()));
  }

  private List<FailureGroup> groups(Visit visit, TimeWindow window, Optional<Instant> begin) {
    List<Failure> failed =
        history.changes().stream()
            .filter(change -> change.status() == KnownStatus.FAILED)
            .map(
                change ->
                    new Failure(change.invocation(), tasks.of(change.invocation()), change.at()))
            .sorted(Failure.NEWEST_FIRST)
            .toList();
    Failures known = Failures.of(failed, window, begin.orElse(history.knownSince()));
    return groups.of(FailureGroups.of(known, failures.of(visit, known.newest())));
  }

  private static Optional<NearestChange> idle(TaskActivity activity, Histories histories) {
    return activity.changes() == 0
        ? Optional.of(new NearestChanges(histories).to(activity.window(), activity.window().to()))
        : Optional.empty();
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
      history.readUpTo(store.histories(), store.changes(), window.to(), window.from());
      forgetOthers();
      if (byTask) {
        tasks.resolve(visit);
      }
      Instant known = window.nearest(history.knownSince());
      return TaskFlows.of(
          changesSince(known),
          byTask ? tasks::of : id -> Optional.empty(),
          new TimeWindow(known, window.to()));
    } finally {
      lock.unlock();
    }
  }

  /**
   * What began so long before the window is known to have begun. As long as the window at least, so
   * that it can be compared with the time before.
   */
  private static Duration lead(Duration length) {
    return length.compareTo(HOUR) < 0 ? HOUR : length;
  }

  /** Whoever looked at a longer window meanwhile changes nothing in what a shorter one shows. */
  private List<Change> changesSince(Instant since) {
    return history.changes().stream().filter(change -> !change.at().isBefore(since)).toList();
  }

  private Change note(Change change) {
    return new Change(tasks.note(change.invocation()), change.at(), change.status());
  }

  /** Invocations whose changes were all forgotten, now and then. */
  private void forgetOthers() {
    if (tasks.size() > history.changes().size()) {
      Set<InvocationId> ids =
          history.changes().stream().map(Change::invocation).collect(Collectors.toSet());
      tasks.retain(ids);
      failures.retain(ids);
    }
  }
}
