package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

record FakeValidConditions(FakeData data, Calls calls) implements ValidConditions {
  @Override
  public Map<String, StoredValidCondition> of(Collection<String> ids) {
    calls.note("valid.of");
    Map<String, StoredValidCondition> found = new TreeMap<>(data.validConditions);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Snapshot<Map<String, Newest<StoredValidCondition>>> waiting(
      Collection<String> conditions, int each) {
    calls.note("valid.waiting");
    Map<String, Newest<StoredValidCondition>> found = new TreeMap<>();
    conditions.forEach(condition -> found.put(condition, Newest.of(of(condition), each)));
    found.values().removeIf(some -> some.items().isEmpty());
    return data.listed ? new Snapshot.Taken<>(found, data.waitingAsOf, true) : data.listed(found);
  }

  private List<StoredValidCondition> of(String condition) {
    return data.validConditions.values().stream().filter(each -> each.isOf(condition)).toList();
  }

  @Override
  public Map<TriggerRunId, Instant> claimed(Collection<TriggerRunId> runs) {
    calls.note("valid.claimed");
    Map<TriggerRunId, Instant> found = new TreeMap<>(data.claims);
    found.keySet().retainAll(runs);
    return found;
  }

  @Override
  public Optional<Duration> claimsKept() {
    return Optional.empty();
  }

  @Override
  public Newest<StoredTriggerRun> thatUsed(String id, int limit) {
    calls.note("valid.thatUsed");
    List<StoredTriggerRun> found =
        data.triggerRuns.stream()
            .filter(
                run ->
                    run.participants().stream()
                        .anyMatch(one -> one.validCondition().equals(Optional.of(id))))
            .map(StoredTriggerRun.class::cast)
            .toList();
    return Newest.of(found, limit);
  }
}
