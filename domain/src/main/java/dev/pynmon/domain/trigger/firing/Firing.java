package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.trigger.TriggerRun;
import java.util.List;
import java.util.Optional;

/**
 * Whether a trigger fired, with what that is known from.
 *
 * @param standing how it stands
 * @param last its newest run of those known
 * @param upon its conditions
 * @param missed whether its last due times passed without a run, also where that is not what counts
 * @param passed the last times that were due, newest first, where it waits for times alone
 * @param turn whose turn it is to look after triggers
 * @param known how much of what is met is known
 */
public record Firing(
    Standing standing,
    Optional<TriggerRun> last,
    List<Upon> upon,
    boolean missed,
    List<PassedTime> passed,
    Turn turn,
    Waiting.Known known) {
  public Firing {
    upon = List.copyOf(upon);
    passed = List.copyOf(passed);
  }
}
