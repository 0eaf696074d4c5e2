package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** No condition was ever met. */
record NoValidConditions(Clock clock) implements ValidConditions {
  @Override
  public Map<String, StoredValidCondition> of(Collection<String> ids) {
    return Map.of();
  }

  @Override
  public Snapshot<Map<String, Newest<StoredValidCondition>>> waiting(
      Collection<String> conditions, int each) {
    return new Snapshot.Taken<>(Map.of(), clock.instant(), true);
  }

  @Override
  public Map<TriggerRunId, Instant> claimed(Collection<TriggerRunId> runs) {
    return Map.of();
  }

  @Override
  public Optional<Duration> claimsKept() {
    return Optional.empty();
  }

  @Override
  public Newest<StoredTriggerRun> thatUsed(String id, int limit) {
    return Newest.none();
  }
}
