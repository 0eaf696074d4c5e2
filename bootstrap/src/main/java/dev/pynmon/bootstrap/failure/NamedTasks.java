package dev.pynmon.bootstrap.failure;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskEntry;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.timeline.Preset;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tasks that somebody names on the command line. Where not all that there are can be told, any name
 * may be that of one.
 *
 * @param keys all that are known, or none
 */
public record NamedTasks(List<String> keys) {
  private static final int NEAR = 5;

  /** What a query says of tasks. */
  private static final Pattern ASKED = Pattern.compile("(?i)\\btask:\"?([^\\s\"()]+)");

  public NamedTasks {
    keys = List.copyOf(keys);
  }

  /** Those of an application. */
  public static NamedTasks of(ShowTasksUseCase tasks, AppKey app) {
    TaskList list =
        tasks.list(
            new TaskListQuery(
                app, Preset.HOUR, TaskOrder.TASK, new PageRequest.Skip(PageRequest.MAX_LIMIT, 0)));
    boolean isWhole =
        list.known().available().isPresent() && list.total().value() <= list.entries().size();
    return new NamedTasks(
        isWhole
            ? Stream.concat(
                    list.entries().stream().map(TaskEntry::task),
                    list.neverInvoked().tasks().stream().map(RegisteredTask::key))
                .map(TaskKey::value)
                .toList()
            : List.of());
  }

  /**
   * The task of this key, or the only one whose key ends so.
   *
   * @throws UsageException with those that are near, where there is none
   */
  public TaskKey named(String name) {
    List<String> endings = keys.stream().filter(key -> key.endsWith("." + name)).toList();
    if (keys.isEmpty() || keys.contains(name)) {
      return new TaskKey(name);
    }
    if (endings.size() == 1) {
      return new TaskKey(endings.getFirst());
    }
    throw new UsageException("there is no task '%s'; %s.".formatted(name, near(List.of(name))));
  }

  /**
   * Refuses a query that asks for a task that is not there.
   *
   * @throws UsageException with some that are
   */
  public void require(Search query) {
    if (!keys.isEmpty() && !query.isMet(Field.TASK, keys)) {
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
