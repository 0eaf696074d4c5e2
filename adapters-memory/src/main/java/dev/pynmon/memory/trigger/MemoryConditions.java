package dev.pynmon.memory.trigger;

import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.memory.access.Reader.Guarded;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** The conditions in memory. */
public record MemoryConditions(Guarded guard, DefinitionTable table) implements Conditions {
  @Override
  public Map<String, StoredCondition> of(Collection<String> ids) {
    return guard.read(() -> Found.of(ids, table::condition));
  }

  @Override
  public Map<String, Instant> lastDue(Collection<String> ids) {
    return guard.read(() -> Found.of(ids, table::lastDue));
  }

  @Override
  public FoundIds<String> about(TaskKey task, int limit) {
    return guard.read(
        () -> FoundIds.among(table.about(task), "", limit, true, Function.identity()));
  }
}
