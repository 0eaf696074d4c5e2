package dev.pynmon.memory.orchestrator;

import dev.pynmon.domain.id.TaskKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A short name for each task ever met: a task's own may be longer than a cursor. Tasks are few, so
 * none is forgotten. Guarded by the lock of its application.
 */
final class TaskNumbers {
  private final Map<TaskKey, Integer> numbers = new HashMap<>();
  private final List<TaskKey> tasks = new ArrayList<>();

  void meet(TaskKey task) {
    if (numbers.putIfAbsent(task, tasks.size()) == null) {
      tasks.add(task);
    }
  }

  int of(TaskKey task) {
    return Optional.ofNullable(numbers.get(task)).orElseThrow();
  }

  /** Throws {@link IllegalArgumentException} when no task has this number. */
  TaskKey task(int number) {
    if (number < 0 || number >= tasks.size()) {
      throw new IllegalArgumentException("no task has this number");
    }
    return tasks.get(number);
  }
}
