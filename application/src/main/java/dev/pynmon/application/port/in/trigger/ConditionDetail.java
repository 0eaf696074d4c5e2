package dev.pynmon.application.port.in.trigger;

import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A condition of triggers.
 *
 * @param asOf when this was read
 * @param condition the condition
 * @param lastDue when it was last found due, where it is about times and that is told
 * @param triggers the triggers that have it
 */
public record ConditionDetail(
    Instant asOf,
    StoredCondition condition,
    Optional<Instant> lastDue,
    List<StoredTrigger> triggers) {
  public ConditionDetail {
    triggers = List.copyOf(triggers);
  }
}
