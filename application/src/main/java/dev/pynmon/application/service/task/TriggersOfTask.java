package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskTriggers;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.UnreadCondition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the triggers that start a task, and those that it feeds, by index. Five questions. */
record TriggersOfTask(TriggerStore store, TaskKey task) {
  TaskTriggers read() {
    List<StoredTrigger> starting =
        store.definitions().calling(List.of(task)).getOrDefault(task, List.of()).stream()
            .limit(ShowTasksUseCase.MAX_TRIGGERS)
            .toList();
    FoundIds<String> about = store.conditions().about(task, PageRequest.MAX_LIMIT);
    List<String> fed = upon(about.ids());
    List<StoredTrigger> some = triggers(fed.stream().limit(ShowTasksUseCase.MAX_TRIGGERS).toList());
    return new TaskTriggers(
        starting,
        some,
        about.complete() && fed.size() <= ShowTasksUseCase.MAX_TRIGGERS,
        conditions(starting, some));
  }

  private List<String> upon(List<String> conditions) {
    return conditions.isEmpty()
        ? List.of()
        : store.definitions().upon(conditions).values().stream()
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList();
  }

  private List<StoredTrigger> triggers(List<String> ids) {
    Map<String, StoredTrigger> found = ids.isEmpty() ? Map.of() : store.definitions().of(ids);
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  private Map<String, StoredCondition> conditions(
      List<StoredTrigger> starting, List<StoredTrigger> fed) {
    List<String> all =
        Stream.concat(starting.stream(), fed.stream())
            .flatMap(trigger -> trigger.readable().stream())
            .map(Trigger::conditions)
            .flatMap(List::stream)
            .distinct()
            .toList();
    List<String> ids = all.stream().limit(PageRequest.MAX_LIMIT).toList();
    Map<String, StoredCondition> found = new HashMap<>();
    all.stream().skip(ids.size()).forEach(id -> found.put(id, new UnreadCondition(id)));
    found.putAll(ids.isEmpty() ? Map.of() : store.conditions().of(ids));
    return found;
  }
}
