package dev.pynmon.domain.failure;

import dev.pynmon.domain.id.TaskKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A task with the failures that are its own. What followed a failure of another is that one's.
 *
 * @param task the task; empty for all that no component knows
 * @param causes its groups, the largest first; one at least
 */
public record FailingTask(Optional<TaskKey> task, List<FailureGroup> causes) {
  private static final Comparator<FailureGroup> LARGEST_FIRST =
      Comparator.comparingLong(FailureGroup::count).reversed();

  public FailingTask {
    causes = causes.stream().sorted(LARGEST_FIRST).toList();
  }

  /**
   * Those of these groups, what fails most first.
   *
   * @param causes groups that followed none of the others
   */
  public static List<FailingTask> mostFirst(List<FailureGroup> causes) {
    Map<Optional<TaskKey>, List<FailureGroup>> tasks =
        causes.stream()
            .collect(
                Collectors.groupingBy(FailureGroup::task, LinkedHashMap::new, Collectors.toList()));
    return tasks.entrySet().stream()
        .map(each -> new FailingTask(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong(FailingTask::count).reversed())
        .toList();
  }

  /** How often it failed. */
  public long count() {
    return causes.stream().mapToLong(FailureGroup::count).sum();
  }

  /** Of what it fails most. */
  public FailureGroup most() {
    return causes.getFirst();
  }

  /** The group that failed last. */
  public FailureGroup newest() {
    return causes.stream().max(Comparator.comparing(FailureGroup::last)).orElseThrow();
  }

  /** The other task of which most failures followed these, with how many of its did. */
  public Optional<Map.Entry<Optional<TaskKey>, Long>> echo(List<FailureGroup> groups) {
    Set<Fingerprint> own =
        causes.stream().map(FailureGroup::fingerprint).collect(Collectors.toSet());
    Map<Optional<TaskKey>, Long> caused = new LinkedHashMap<>();
    for (FailureGroup group : groups) {
      group
          .echo()
          .filter(echo -> own.contains(echo.cause()) && !group.task().equals(task))
          .ifPresent(echo -> caused.merge(group.task(), echo.caused(), Long::sum));
    }
    return caused.entrySet().stream()
        .reduce((most, next) -> next.getValue() > most.getValue() ? next : most);
  }
}
