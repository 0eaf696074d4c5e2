package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.orchestrator.ServiceSchedule;
import dev.pynmon.domain.orchestrator.ServiceSlot;
import dev.pynmon.domain.orchestrator.SlotDecision;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The turns of some runners at the atomic service.
 *
 * @param members at least one, by creation, then id
 * @param rules how they take turns; usable
 */
record Turns(ServiceGeneration generation, List<Heartbeat> members, ServiceRules rules) {
  Turn at(Instant now) {
    ServiceSchedule schedule = schedule(now);
    return assigned(schedule)
        .<Turn>map(slot -> new Turn.Now(runner(slot), until(slot)))
        .or(() -> next(schedule, now))
        .orElseGet(() -> new Turn.Never(members.size()));
  }

  /** Who may begin at a moment. */
  Optional<Heartbeat> holder(Instant moment) {
    return assigned(schedule(moment)).map(this::runner);
  }

  private ServiceSchedule schedule(Instant moment) {
    return ServiceSchedule.of(generation, members, rules, moment);
  }

  private static Optional<ServiceSlot> assigned(ServiceSchedule schedule) {
    return schedule.slots().stream()
        .filter(slot -> slot.decision() == SlotDecision.ASSIGNED && slot.end().isPresent())
        .findFirst();
  }

  private Heartbeat runner(ServiceSlot slot) {
    return members.get(slot.position());
  }

  /** A run may begin in a part of the turn only, since pynenc 0.2.4. */
  private Instant until(ServiceSlot slot) {
    Instant start = slot.start().orElse(Instant.EPOCH);
    Instant end = slot.end().orElse(start);
    long millis = Duration.between(start, end).toMillis();
    return isPart() ? start.plusMillis(Math.round(millis * rules.maxStartFraction())) : end;
  }

  private boolean isPart() {
    double part = rules.maxStartFraction();
    return generation == ServiceGeneration.RECORDS && part > 0 && part < 1;
  }

  private Optional<Turn> next(ServiceSchedule schedule, Instant now) {
    Duration cycle = Duration.between(schedule.cycleStart(), schedule.cycleEnd());
    return schedule.slots().stream()
        .filter(slot -> slot.start().isPresent())
        .flatMap(slot -> Stream.of(later(slot, Duration.ZERO), later(slot, cycle)))
        .filter(later -> later.from().isAfter(now))
        .min(Comparator.comparing(Turn.Later::from))
        .map(Turn.class::cast);
  }

  private Turn.Later later(ServiceSlot slot, Duration cycle) {
    Instant from = slot.start().orElse(Instant.EPOCH).plus(cycle);
    boolean isInGrace = slot.decision() == SlotDecision.SCHEDULED_RUNNER_IN_GRACE;
    return new Turn.Later(runner(slot), from, members.size() == 1 && isPart() && !isInGrace);
  }
}
