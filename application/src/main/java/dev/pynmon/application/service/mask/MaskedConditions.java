package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.trigger.StoredCondition;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Conditions whose filters are without what is hidden. */
record MaskedConditions(Conditions conditions, MaskedTexts texts) implements Conditions {
  @Override
  public Map<String, StoredCondition> of(Collection<String> ids) {
    Map<String, StoredCondition> found = new LinkedHashMap<>(conditions.of(ids));
    found.replaceAll((_, condition) -> texts.condition(condition));
    return found;
  }

  @Override
  public Map<String, Instant> lastDue(Collection<String> ids) {
    return conditions.lastDue(ids);
  }

  @Override
  public FoundIds<String> about(TaskKey task, int limit) {
    return conditions.about(task, limit);
  }
}
