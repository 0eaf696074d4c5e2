package dev.pynmon.domain.task;

import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Attempt;
import dev.pynmon.domain.invocation.Attempts;
import dev.pynmon.domain.invocation.Ending;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up the changes of many invocations, for all tasks together and for each. */
final class ActivityCounter {
  private final TimeWindow window;
  private final TaskTally total;
  private final Map<TaskKey, TaskTally> byTask = new HashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private long counted;
  private long unknown;

  ActivityCounter(TimeWindow window) {
    this.window = window;
    this.total = new TaskTally(window);
  }

  void addAll(List<Change> all, Function<InvocationId, Optional<TaskKey>> tasks) {
    Map<InvocationId, List<Change>> byInvocation = new HashMap<>();
    for (Change change : all) {
      if (!change.at().isAfter(window.to())) {
        byInvocation.computeIfAbsent(change.invocation(), _ -> new ArrayList<>(4)).add(change);
      }
    }
    byInvocation.forEach((id, changes) -> add(changes, tasks.apply(id)));
  }

  private void add(List<Change> changes, Optional<TaskKey> task) {
    changes.sort(Comparator.comparing(Change::at));
    if (changes.getLast().at().isBefore(window.from())) {
      return;
    }
    List<TaskTally> tallies = tallies(task);
    attempts(changes).forEach(attempt -> tried(attempt, tallies));
    for (Change change : changes) {
      if (window.contains(change.at())) {
        began(change, tallies);
        if (change.status() == KnownStatus.FAILED) {
          failed(change, task, tallies);
        }
      }
    }
    tallies.forEach(tally -> tally.newest(changes.getLast().status()));
  }

  /** What lies before the window tells when something in it began. */
  private static List<Attempt> attempts(List<Change> changes) {
    Attempts attempts = new Attempts();
    changes.forEach(change -> attempts.next(change.status(), change.at(), Optional.empty()));
    return attempts.seenUntil(changes.getLast().at(), Ending.CUT);
  }

  private void tried(Attempt attempt, List<TaskTally> tallies) {
    if (window.contains(attempt.from())) {
      attempt.waited().ifPresent(wait -> tallies.forEach(tally -> tally.waited(wait)));
    }
    if (attempt.isDone() && window.contains(attempt.until())) {
      attempt.ran().ifPresent(run -> tallies.forEach(tally -> tally.ran(run)));
    }
  }

  private void began(Change change, List<TaskTally> tallies) {
    counted++;
    Optional<KnownStatus> status = change.status().known();
    if (status.isPresent()) {
      for (TaskTally tally : tallies) {
        tally.began(status.get(), change.at());
      }
    }
  }

  private void failed(Change change, Optional<TaskKey> task, List<TaskTally> tallies) {
    Failure failure = new Failure(change.invocation(), task, change.at());
    failures.add(failure);
    tallies.forEach(tally -> tally.failed(failure));
  }

  private List<TaskTally> tallies(Optional<TaskKey> task) {
    if (task.isEmpty()) {
      unknown++;
      return List.of(total);
    }
    TaskTally own =
        byTask.size() < TaskActivity.MAX_TASKS
            ? byTask.computeIfAbsent(task.get(), _ -> new TaskTally(window))
            : byTask.get(task.get());
    return own == null ? List.of(total) : List.of(total, own);
  }

  TaskActivity activity(Instant knownSince) {
    Map<TaskKey, TaskStatistics> statistics =
        byTask.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().statistics()));
    List<Failure> newest =
        failures.stream().sorted(Failure.NEWEST_FIRST).limit(TaskActivity.MAX_FAILURES).toList();
    return new TaskActivity(
        window, knownSince, counted, total.statistics(), statistics, unknown, newest);
  }
}
