package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Valid conditions that are without what is hidden. */
record MaskedValidConditions(ValidConditions valid, MaskedTexts texts) implements ValidConditions {
  @Override
  public Map<String, StoredValidCondition> of(Collection<String> ids) {
    Map<String, StoredValidCondition> found = new LinkedHashMap<>(valid.of(ids));
    found.replaceAll((_, one) -> texts.valid(one));
    return found;
  }

  @Override
  public Snapshot<Map<String, Newest<StoredValidCondition>>> waiting(
      Collection<String> conditions, int each) {
    return valid.waiting(conditions, each).map(this::masked);
  }

  private Map<String, Newest<StoredValidCondition>> masked(
      Map<String, Newest<StoredValidCondition>> found) {
    Map<String, Newest<StoredValidCondition>> masked = new LinkedHashMap<>(found);
    masked.replaceAll(
        (_, some) ->
            new Newest<>(some.items().stream().map(texts::valid).toList(), some.complete()));
    return masked;
  }

  @Override
  public Map<TriggerRunId, Instant> claimed(Collection<TriggerRunId> runs) {
    return valid.claimed(runs);
  }

  @Override
  public Optional<Duration> claimsKept() {
    return valid.claimsKept();
  }

  @Override
  public Newest<StoredTriggerRun> thatUsed(String id, int limit) {
    return MaskedTriggerRuns.masked(valid.thatUsed(id, limit));
  }
}
