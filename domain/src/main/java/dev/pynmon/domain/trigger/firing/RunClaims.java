package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.id.TriggerRunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of claims of runs.
 *
 * @param made when runs were claimed, of those that are expected
 * @param told whether the store told that of all of them
 * @param kept how long the store keeps a claim; empty for as long as there is a store
 */
public record RunClaims(Map<TriggerRunId, Instant> made, boolean told, Optional<Duration> kept) {
  /** Nothing is known. */
  public static final RunClaims UNKNOWN = new RunClaims(Map.of(), false, Optional.empty());

  public RunClaims {
    made = Map.copyOf(made);
  }

  /** When it was claimed, where that is told. */
  Optional<Instant> at(TriggerRunId run) {
    return Optional.ofNullable(made.get(run));
  }

  /** Whether one was claimed that could have been since then. */
  Claim of(TriggerRunId run, Instant since, Instant now) {
    boolean isKept = told && kept.filter(time -> since.plus(time).isBefore(now)).isEmpty();
    return at(run)
        .<Claim>map(Claim.Made::new)
        .orElseGet(() -> isKept ? new Claim.None() : new Claim.Unknown());
  }
}
