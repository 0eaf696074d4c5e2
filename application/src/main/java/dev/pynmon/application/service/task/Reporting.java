package dev.pynmon.application.service.task;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.NearestChanges;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.FailureGroups;
import dev.pynmon.domain.failure.Failures;
import dev.pynmon.domain.id.InvocationId;
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
import java.util.stream.Collectors;

/**
 * Tells from changes how the tasks did and why they failed. What it asks for beside them is asked
 * once and then kept. For one thread at a time.
 */
final class Reporting {
  private static final Duration HOUR = Duration.ofHours(1);

  private final KnownTasks tasks = new KnownTasks();
  private final KnownFailures failures;
  private final Beginning beginning = new Beginning();

  Reporting(ValueDecoder decoder) {
    this.failures = new KnownFailures(decoder);
  }

  /**
   * Since when changes are needed. What began so long before the window is known to have begun; as
   * long as the window at least, so that it can be compared with the time before.
   */
  static Instant since(TimeWindow window) {
    Duration length = window.length();
    return TimeWindow.EVER.nearest(window.from().minus(length.compareTo(HOUR) < 0 ? HOUR : length));
  }

  /** The tasks of invocations that were noted. */
  KnownTasks tasks() {
    return tasks;
  }

  /** What is kept of a change. */
  Change note(Change change) {
    return new Change(tasks.note(change.invocation()), change.at(), change.status());
  }

  /** Forgets the invocations of which no change is left, now and then. */
  void forgetOthers(List<Change> left) {
    if (tasks.size() > left.size()) {
      Set<InvocationId> ids = left.stream().map(Change::invocation).collect(Collectors.toSet());
      tasks.retain(ids);
      failures.retain(ids);
    }
  }

  /**
   * How the tasks did in a window. Whoever looked at a longer one meanwhile changes nothing in it.
   *
   * @param now the end of the window, or later
   */
  ActivityReport report(
      StateBackendStore store, Visit visit, TimeWindow window, Instant now, ReadBack read) {
    tasks.resolve(visit);
    Instant since = since(window);
    List<Change> own = read.changes().stream().filter(one -> !one.at().isBefore(since)).toList();
    TaskActivity activity = TaskActivity.of(own, tasks::of, window, read.knownSince());
    Optional<Instant> begin = recordsBegin(activity, read, store.histories());
    return new ActivityReport(
        activity,
        groups(visit, window, begin.orElse(read.knownSince()), read),
        begin,
        idle(activity, now, store.histories()),
        Optional.empty());
  }

  private Optional<Instant> recordsBegin(TaskActivity activity, ReadBack read, Histories all) {
    return activity.failures().isEmpty()
        ? Optional.empty()
        : beginning.late(read, all, Failures.timeBefore(activity.window()));
  }

  private List<FailureGroup> groups(
      Visit visit, TimeWindow window, Instant knownSince, ReadBack read) {
    List<Failure> failed =
        read.changes().stream()
            .filter(change -> change.status() == KnownStatus.FAILED)
            .map(
                change ->
                    new Failure(change.invocation(), tasks.of(change.invocation()), change.at()))
            .sorted(Failure.NEWEST_FIRST)
            .toList();
    Failures known = Failures.of(failed, window, knownSince);
    return FailureGroups.of(known, failures.of(visit, known.newest()));
  }

  private static Optional<NearestChange> idle(TaskActivity activity, Instant now, Histories all) {
    return activity.changes() == 0
        ? Optional.of(new NearestChanges(all).to(activity.window(), now))
        : Optional.empty();
  }
}
