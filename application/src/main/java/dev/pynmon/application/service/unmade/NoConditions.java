package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.trigger.StoredCondition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** No condition was ever defined. */
record NoConditions() implements Conditions {
  @Override
  public Map<String, StoredCondition> of(Collection<String> ids) {
    return Map.of();
  }

  @Override
  public Map<String, Instant> lastDue(Collection<String> ids) {
    return Map.of();
  }

  @Override
  public FoundIds<String> about(TaskKey task, int limit) {
    return new FoundIds<>(List.of(), true);
  }
}
