package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a path is found in.
 *
 * @param focus whose end is asked about
 * @param facts what is known of it and of others
 * @param waits who waits for whom now, as the orchestrator says
 * @param now up to when something goes on
 */
public record PathSource(
    InvocationId focus,
    Map<InvocationId, PathFacts> facts,
    Map<InvocationId, List<InvocationId>> waits,
    Instant now) {
  public PathSource {
    facts = Map.copyOf(facts);
    waits = Map.copyOf(waits);
  }

  Optional<PathFacts> of(InvocationId id) {
    return Optional.ofNullable(facts.get(id));
  }

  List<InvocationId> waitedForBy(InvocationId id) {
    return waits.getOrDefault(id, List.of());
  }
}
