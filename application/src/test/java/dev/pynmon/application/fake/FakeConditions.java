package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.domain.trigger.StoredCondition;
import java.time.Instant;
import java.util.Collection;
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
}
