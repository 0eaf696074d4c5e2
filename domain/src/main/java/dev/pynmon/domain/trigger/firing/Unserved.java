package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.trigger.firing.PassedTime.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why the atomic service was not run in a short while of which its records are complete.
 *
 * @param past what is known of the service
 * @param runners the runners that may run it, by creation, then id
 * @param window the while
 */
record Unserved(Service.Past past, List<Heartbeat> runners, TimeWindow window) {
  private static final int STEPS = 30;

  Outcome why() {
    if (moments().allMatch(moment -> runners.stream().noneMatch(one -> isAlive(one, moment)))) {
      return new Outcome.NoRunner();
    }
    return holders(true)
        .<Outcome>map(Outcome.Idle::new)
        .or(() -> holders(false).map(Outcome.SilentTurn::new))
        .orElseGet(() -> new Outcome.NoTurn(members(window.from()).size()));
  }

  private Stream<Instant> moments() {
    Duration step = window.length().dividedBy(STEPS);
    return Stream.iterate(window.from(), moment -> moment.plus(step)).limit(STEPS);
  }

  /** One that came later may have found nothing to start any more. */
  private boolean isAlive(Heartbeat runner, Instant moment) {
    return !runner.created().isAfter(window.from()) && !runner.last().isBefore(moment);
  }

  /** The first whose turn it was while it was alive, or while it was not. */
  private Optional<Heartbeat> holders(boolean alive) {
    return moments()
        .flatMap(moment -> holder(moment).filter(one -> isAlive(one, moment) == alive).stream())
        .findFirst();
  }

  private Optional<Heartbeat> holder(Instant moment) {
    List<Heartbeat> members = members(moment);
    return members.isEmpty() || !past.rules().isUsable()
        ? Optional.empty()
        : new Turns(ServiceGeneration.RECORDS, members, past.rules()).holder(moment);
  }

  /** Who has turns: pynenc leaves them to the dead, too, until they count as such. */
  private List<Heartbeat> members(Instant moment) {
    Instant silentSince = moment.minus(past.deadAfter());
    return runners.stream()
        .filter(one -> !one.created().isAfter(moment) && !one.last().isBefore(silentSince))
        .toList();
  }
}
