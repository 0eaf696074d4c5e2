package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskTriggers;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the triggers that start a task, by index, and those that it feeds, among the first of all.
 * Three questions.
 */
record TriggersOfTask(TriggerStore store, TaskKey task) {
  TaskTriggers read() {
    List<StoredTrigger> starting =
        store.definitions().calling(List.of(task)).getOrDefault(task, List.of()).stream()
            .limit(ShowTasksUseCase.MAX_TRIGGERS)
            .toList();
    Optional<Page<StoredTrigger>> first =
        store.definitions().all(PageRequest.first(ShowTasksUseCase.MAX_TRIGGERS)).value();
    List<StoredTrigger> some = first.map(Page::items).orElse(List.of());
    Map<String, StoredCondition> conditions = conditions(starting, some);
    return new TaskTriggers(
        starting,
        some.stream().filter(trigger -> isFed(trigger, conditions)).toList(),
        first.filter(page -> page.next().isEmpty()).isPresent(),
        conditions);
  }

  private Map<String, StoredCondition> conditions(
      List<StoredTrigger> starting, List<StoredTrigger> some) {
    List<String> ids =
        Stream.concat(starting.stream(), some.stream())
            .flatMap(trigger -> trigger.readable().stream())
            .map(Trigger::conditions)
            .flatMap(List::stream)
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    return ids.isEmpty() ? Map.of() : store.conditions().of(ids);
  }

  private boolean isFed(StoredTrigger trigger, Map<String, StoredCondition> conditions) {
    return trigger.readable().map(Trigger::conditions).stream()
        .flatMap(List::stream)
        .flatMap(id -> Stream.ofNullable(conditions.get(id)))
        .flatMap(condition -> condition.readable().stream())
        .anyMatch(condition -> condition.what().isAbout(task));
  }
}
