package dev.pynmon.application.port.out.trigger;

import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Conditions that were met and that no trigger has used up yet, in stores of every pynenc (wire
 * format, sections 9.1, 9.2 and 9.5). Unreadable ones are {@link
 * dev.pynmon.domain.trigger.DamagedValidCondition}.
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface ValidConditions {
  /**
   * These; those that are not there (any more) are left out. Cost: one batch of look-ups.
   *
   * @param ids at most 1,000
   */
  Map<String, StoredValidCondition> of(Collection<String> ids);

  /** So many that wait are read by one call; those of the last conditions are then left out. */
  int MAX_WAITING = 2_000;

  /**
   * Those that wait of each of these conditions, in the order of their ids; a condition of which
   * none waits is left out. Not complete where there are more. Cost: an index range of each, and
   * one batch of look-ups; a store that does not list them (Redis) knows from its background search
   * which there were.
   *
   * @param conditions at most 1,000
   * @param each how many of each, 1 to 200
   */
  Snapshot<Map<String, Newest<StoredValidCondition>>> waiting(
      Collection<String> conditions, int each);

  /**
   * When these runs of triggers were claimed, before anything was started; of a run that is there,
   * too. Cost: one batch of look-ups.
   *
   * @param runs at most 1,000
   */
  Map<TriggerRunId, Instant> claimed(Collection<TriggerRunId> runs);

  /** How long a claim is told; empty for as long as there is a store. */
  Optional<Duration> claimsKept();

  /**
   * The runs of triggers that used one up, newest first; none where this pynenc keeps no runs.
   * Cost: one index range.
   *
   * @param limit 1 to 200
   */
  Newest<StoredTriggerRun> thatUsed(String id, int limit);
}
