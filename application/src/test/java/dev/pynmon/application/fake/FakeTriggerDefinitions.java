package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

record FakeTriggerDefinitions(FakeData data, Calls calls) implements TriggerDefinitions {
  @Override
  public Map<String, StoredTrigger> of(Collection<String> ids) {
    calls.note("definitions.of");
    Map<String, StoredTrigger> found = new TreeMap<>(data.triggers);
    found.keySet().retainAll(ids);
    return found;
  }

  /** The first of them, however many; no page follows. */
  @Override
  public Snapshot<Page<StoredTrigger>> all(PageRequest page) {
    calls.note("definitions.all");
    List<StoredTrigger> first = data.triggers.values().stream().limit(page.limit()).toList();
    return data.listed(Page.of(first, Optional.empty(), Optional.empty()));
  }

  @Override
  public Map<TaskKey, List<StoredTrigger>> calling(Collection<TaskKey> tasks) {
    calls.note("definitions.calling");
    Map<TaskKey, List<StoredTrigger>> found = new TreeMap<>();
    tasks.forEach(task -> found.put(task, calling(task)));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  private List<StoredTrigger> calling(TaskKey task) {
    return readable()
        .filter(each -> each.task().equals(Optional.of(task)))
        .map(StoredTrigger.class::cast)
        .toList();
  }

  @Override
  public Map<String, List<String>> upon(Collection<String> conditions) {
    calls.note("definitions.upon");
    Map<String, List<String>> found = new TreeMap<>();
    conditions.forEach(condition -> found.put(condition, upon(condition)));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  private List<String> upon(String condition) {
    return readable()
        .filter(each -> each.conditions().contains(condition))
        .map(Trigger::id)
        .toList();
  }

  private Stream<Trigger> readable() {
    return data.triggers.values().stream().flatMap(each -> each.readable().stream());
  }
}
