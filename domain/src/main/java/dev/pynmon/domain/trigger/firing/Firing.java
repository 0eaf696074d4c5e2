package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a trigger fired, with what that is known from.
 *
 * @param standing how it stands
 * @param last its newest run of those known
 * @param upon its conditions
 * @param needsMore whether it needs several conditions, so that none of them is enough
 * @param passed the last times that were due, newest first, where it waits for times alone
 * @param turn whose turn it is to look after triggers
 * @param cycle how long it takes until all runners had their turn
 * @param known how much of what is met is known
 * @param asOf when that was looked for, where it is a while ago
 */
public record Firing(
    Standing standing,
    Optional<TriggerRun> last,
    List<Upon> upon,
    boolean needsMore,
    List<PassedTime> passed,
    Turn turn,
    Duration cycle,
    Waiting.Known known,
    Optional<Instant> asOf) {
  public Firing {
    upon = List.copyOf(upon);
    passed = List.copyOf(passed);
  }

  /**
   * When what it waits for is due next; never where no time can start it. Where it needs several,
   * it does not wait for what is met already.
   */
  public NextDue next() {
    return switch (standing) {
      case Standing.SwitchedOff _, Standing.Nowhere _, Standing.Unlooked _ -> new NextDue.NoTime();
      default ->
          NextDue.first(
              upon.stream().filter(one -> !needsMore || !one.isMet()).map(Upon::next).toList());
    };
  }
}
