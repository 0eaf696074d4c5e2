package dev.pynmon.domain.task;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of invocations of two tasks, and what they add up to. */
abstract class TaskChanges {
  static final Instant START = Instant.parse("2026-11-24T14:00:00Z");
  static final TimeWindow WINDOW = new TimeWindow(START, START.plusSeconds(600));
  static final TaskKey CHARGE = new TaskKey("shop.charge");
  static final TaskKey SHIP = new TaskKey("shop.ship");

  final List<Change> changes = new ArrayList<>();

  /** An invocation that was in these statuses, each so many seconds after the window's start. */
  TaskChanges was(String id, Object... statusesAndSeconds) {
    for (int i = 0; i < statusesAndSeconds.length; i += 2) {
      changes.add(
          new Change(
              new InvocationId(id),
              START.plusSeconds((int) statusesAndSeconds[i + 1]),
              (InvocationStatus) statusesAndSeconds[i]));
    }
    return this;
  }

  TaskActivity activity() {
    return TaskActivity.of(changes, TaskChanges::task, WINDOW, START);
  }

  TaskStatistics charge() {
    return activity().byTask().get(CHARGE);
  }

  /** Ids tell their task; those of x tell none. */
  static Optional<TaskKey> task(InvocationId id) {
    return switch (id.value().charAt(0)) {
      case 'c' -> Optional.of(CHARGE);
      case 's' -> Optional.of(SHIP);
      default -> Optional.empty();
    };
  }

  static Spread of(int... seconds) {
    return Spread.of(java.util.Arrays.stream(seconds).mapToLong(s -> s * 1_000_000L).toArray())
        .orElseThrow();
  }
}
