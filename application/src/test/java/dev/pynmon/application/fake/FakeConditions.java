package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

record FakeConditions(FakeData data, Calls calls) implements Conditions {
  @Override
  public Map<String, StoredCondition> of(Collection<String> ids) {
    calls.note("conditions.of");
    Map<String, StoredCondition> found = new TreeMap<>(data.conditions);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Map<String, Instant> lastDue(Collection<String> ids) {
    calls.note("conditions.lastDue");
    Map<String, Instant> found = new TreeMap<>(data.due);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public FoundIds<String> about(TaskKey task, int limit) {
    calls.note("conditions.about");
    List<String> ids =
        data.conditions.values().stream()
            .flatMap(each -> each.readable().stream())
            .filter(each -> each.what().isAbout(task))
            .map(Condition::id)
            .sorted()
            .toList();
    Newest<String> first = Newest.of(ids, limit);
    return new FoundIds<>(first.items(), first.complete());
  }
}
