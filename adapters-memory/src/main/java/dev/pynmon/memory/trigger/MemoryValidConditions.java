package dev.pynmon.memory.trigger;

import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.WaitingIds;
import dev.pynmon.memory.access.Reader.Guarded;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Conditions that were met, in memory. */
public record MemoryValidConditions(Guarded guard, DefinitionTable table, RunTable runs)
    implements ValidConditions {
  @Override
  public Map<String, StoredValidCondition> of(Collection<String> ids) {
    return guard.read(() -> Found.of(ids, table::valid));
  }

  @Override
  public Snapshot<Map<String, Newest<StoredValidCondition>>> waiting(
      Collection<String> conditions, int each) {
    return guard.read(() -> new Snapshot.Taken<>(waitingNow(conditions, each), guard.now(), true));
  }

  private Map<String, Newest<StoredValidCondition>> waitingNow(
      Collection<String> conditions, int each) {
    WaitingIds ids = new WaitingIds(each, MAX_WAITING);
    conditions.forEach(condition -> ids.add(condition, table.waiting(condition, ids.wanted())));
    return ids.with(Found.of(ids.all(), table::valid));
  }

  @Override
  public Map<TriggerRunId, Instant> claimed(Collection<TriggerRunId> ids) {
    return guard.read(() -> Found.of(ids, table::claimed));
  }

  @Override
  public Optional<Duration> claimsKept() {
    return Optional.empty();
  }

  @Override
  public Newest<StoredTriggerRun> thatUsed(String id, int limit) {
    return guard.read(() -> runs.thatUsed(id, limit));
  }
}
