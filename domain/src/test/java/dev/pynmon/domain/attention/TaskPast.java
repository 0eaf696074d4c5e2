package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.FailureFacts;
import dev.pynmon.domain.failure.FailureGroups;
import dev.pynmon.domain.failure.Failures;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.Change;
import dev.pynmon.domain.task.TaskActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What ended of a task, and what the rule of bursts makes of it. */
class TaskPast {
  static final TimeWindow WINDOW = hours(12);
  static final TaskKey TASK = new TaskKey("shop.charge");

  private final List<Change> changes = new ArrayList<>();
  private final Map<InvocationId, FailureCause> failureCauses = new HashMap<>();
  private final Map<InvocationId, TaskKey> others = new HashMap<>();
  private final Map<InvocationId, InvocationId> parents = new HashMap<>();
  TimeWindow window = WINDOW;
  Instant knownSince = WINDOW.from();
  Set<TaskKey> toldBefore = Set.of();

  private static TimeWindow hours(int hours) {
    return new TimeWindow(NOW.minus(Duration.ofHours(hours)), NOW);
  }

  void wholeDay() {
    window = hours(24);
    knownSince = window.from();
  }

  /** At each of these minutes, which are as far apart as asked for. */
  void steadily(int fromMinutesAgo, int toMinutesAgo, int step, int failed, int succeeded) {
    for (int ago = fromMinutesAgo; ago > toMinutesAgo; ago -= step) {
      ended(failed, KnownStatus.FAILED, ago);
      ended(succeeded, KnownStatus.SUCCESS, ago);
    }
  }

  void ended(int number, KnownStatus status, int minutesAgo) {
    for (int i = 0; i < number; i++) {
      InvocationId id = new InvocationId("i" + changes.size());
      changes.add(new Change(id, NOW.minusSeconds(60L * minutesAgo - i), status));
      if (status == KnownStatus.FAILED) {
        failureCauses.put(id, new FailureCause("GatewayTimeout", ""));
      }
    }
  }

  /** One that failed by another exception. */
  void failed(String exception, int minutesAgo) {
    ended(1, KnownStatus.FAILED, minutesAgo);
    failureCauses.put(changes.getLast().invocation(), new FailureCause(exception, ""));
  }

  /** Each failure until now called another task, which had failed a second before. */
  void called(TaskKey other) {
    List.copyOf(changes).stream()
        .filter(change -> failureCauses.containsKey(change.invocation()))
        .forEach(
            change -> {
              InvocationId child = new InvocationId("of-" + change.invocation().value());
              changes.add(new Change(child, change.at().minusSeconds(1), KnownStatus.FAILED));
              failureCauses.put(child, new FailureCause("GatewayTimeout", ""));
              others.put(child, other);
              parents.put(child, change.invocation());
            });
  }

  List<String> told() {
    return Told.of(finding());
  }

  Finding finding() {
    TaskActivity activity =
        TaskActivity.of(
            changes, id -> Optional.of(others.getOrDefault(id, TASK)), window, knownSince);
    return new BurstRule(
            new ActivityReport(
                activity,
                FailureGroups.of(
                    Failures.of(activity.failures(), window, knownSince),
                    new FailureFacts(failureCauses, parents))),
            toldBefore)
        .check(5);
  }

  /** Two end each minute: one of twenty fails, four of five in an outage. */
  void minutes(int fromMinutesAgo, int toMinutesAgo, boolean isOut) {
    for (int ago = fromMinutesAgo; ago > toMinutesAgo; ago--) {
      for (int i = 2 * ago; i < 2 * ago + 2; i++) {
        boolean fails = isOut ? i % 5 != 1 : i % 20 == 19;
        ended(1, fails ? KnownStatus.FAILED : KnownStatus.SUCCESS, ago);
      }
    }
  }
}
