package dev.pynmon.domain.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition, which is there once however many triggers wait for it.
 *
 * @param id its id, as stored
 * @param stored its record; empty where it is not there
 * @param rank that of the first trigger that waits for it
 * @param sources the tasks whose end it is about, {@value #MAX_SOURCES} at most
 */
public record MapCondition(
    String id, Optional<StoredCondition> stored, int rank, List<TaskKey> sources) {
  private static final int MAX_SOURCES = 8;

  public MapCondition {
    sources = List.copyOf(sources);
  }

  /** What must be the case; empty where the record is not there or cannot be read. */
  public Optional<TaskCondition> what() {
    return stored.flatMap(StoredCondition::readable).map(Condition::what);
  }

  static List<TaskKey> sources(Optional<StoredCondition> stored) {
    return stored
        .flatMap(StoredCondition::readable)
        .map(Condition::what)
        .map(what -> tasks(what).distinct().limit(MAX_SOURCES).toList())
        .orElse(List.of());
  }

  private static Stream<TaskKey> tasks(TaskCondition what) {
    return switch (what) {
      case TaskCondition.Status status -> Stream.of(status.task());
      case TaskCondition.Result result -> Stream.of(result.task());
      case TaskCondition.Failure failure -> Stream.of(failure.task());
      case TaskCondition.Composite composite ->
          composite.parts().stream().flatMap(MapCondition::tasks);
      case TaskCondition.Cron _, TaskCondition.Event _, TaskCondition.Other _ -> Stream.empty();
    };
  }
}
