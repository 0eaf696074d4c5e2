package dev.pynmon.application.port.in.trigger;

import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.Optional;

/**
 * A condition that was met.
 *
 * @param asOf when this was read
 * @param id its id
 * @param live as it waits to be used up; empty where only runs tell of it
 * @param condition the condition, where it is there
 * @param used the newest run that used it up, if one is kept
 */
public record ValidConditionDetail(
    Instant asOf,
    String id,
    Optional<StoredValidCondition> live,
    Optional<StoredCondition> condition,
    Optional<Used> used) {
  /**
   * A run that used it up.
   *
   * @param run the run
   * @param participant what the run tells of it
   */
  public record Used(TriggerRun run, Participant participant) {}
}
