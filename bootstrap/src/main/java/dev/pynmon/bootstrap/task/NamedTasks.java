package dev.pynmon.bootstrap.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.timeline.Preset;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tasks that somebody names on the command line.
 *
 * @param keys those that are known
 * @param areAll false where there may be others
 */
public record NamedTasks(List<String> keys, boolean areAll) {
  private static final int NEAR = 5;

  /** What a query says of tasks. */
  private static final Pattern ASKED = Pattern.compile("(?i)\\btask:\"?([^\\s\"()]+)");

  /** So often it is looked whether a store has told of all, half a minute in all. */
  private static final int LOOKS = 150;

  private static final Duration BETWEEN = Duration.ofMillis(200);

  public NamedTasks {
    keys = List.copyOf(keys);
  }

  /** Those of an application. Waits for a store that still searches for them. */
  public static NamedTasks of(ShowTasksUseCase tasks, AppKey app) {
    return of(tasks, app, () -> LockSupport.parkNanos(BETWEEN.toNanos()));
  }

  static NamedTasks of(ShowTasksUseCase tasks, AppKey app, Runnable pause) {
    TaskListQuery all =
        new TaskListQuery(
            app, Preset.HOUR, TaskOrder.TASK, new PageRequest.Skip(PageRequest.MAX_LIMIT, 0));
    TaskList list = tasks.list(all);
    for (int look = 0; look < LOOKS && isSearched(list); look++) {
      pause.run();
      list = tasks.list(all);
    }
    return new NamedTasks(
        Stream.concat(
                list.entries().stream().map(TaskEntry::task),
                list.neverInvoked().tasks().stream().map(RegisteredTask::key))
            .map(TaskKey::value)
            .toList(),
        isWhole(list));
  }

  private static boolean isSearched(TaskList list) {
    return list.known().available().filter(known -> !known.isComplete()).isPresent();
  }

  private static boolean isWhole(TaskList list) {
    return list.known().available().isPresent()
        && list.total() instanceof Count.Exact
        && list.total().value() <= list.entries().size();
  }

  /**
   * The task of this key, or the only one whose key ends so; empty where none is known, and not all
   * are.
   *
   * @throws UsageException with those that are near, where there is none
   */
  public Optional<TaskKey> named(String name) {
    List<String> endings = keys.stream().filter(key -> key.endsWith("." + name)).toList();
    if (keys.contains(name)) {
      return Optional.of(new TaskKey(name));
    }
    if (endings.size() == 1) {
      return Optional.of(new TaskKey(endings.getFirst()));
    }
    if (!areAll) {
      return Optional.empty();
    }
    throw new UsageException("there is no task '%s'; %s.".formatted(name, near(List.of(name))));
  }

  /**
   * Refuses a query that asks for a task that is not there.
   *
   * @throws UsageException with some that are
   */
  public void require(Search query) {
    if (areAll && !keys.isEmpty() && !query.isMet(Field.TASK, keys)) {
      throw new UsageException(
          "no task has a name such as '%s' asks for; %s. 'task:*name' finds it by its short name."
              .formatted(
                  query.text(),
                  near(ASKED.matcher(query.text()).results().map(each -> each.group(1)).toList())));
    }
  }

  private static String brief(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** Some that are near, or else any that are none of pynenc's own. */
  private String near(List<String> names) {
    List<NearName> asked =
        names.stream().limit(NEAR).map(name -> new NearName(brief(name))).toList();
    ToIntFunction<String> apart =
        key -> asked.stream().mapToInt(each -> each.apart(brief(key))).min().orElse(NearName.FAR);
    List<String> all = keys.stream().filter(key -> !new TaskKey(key).isSystem()).toList();
    List<String> near =
        all.stream()
            .filter(key -> apart.applyAsInt(key) < NearName.FAR)
            .sorted(Comparator.comparingInt(apart))
            .toList();
    List<String> told = near.isEmpty() ? all : near;
    return "there are "
        + told.stream().limit(NEAR).map(key -> "'" + key + "'").collect(Collectors.joining(", "))
        + (told.size() > NEAR ? " and others" : "");
  }
}
