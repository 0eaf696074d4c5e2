package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.runner.Heartbeat;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who may run the atomic service when, in the cycle that goes on (wire format, section 5.5).
 *
 * @param cycleStart when the cycle began
 * @param cycleEnd when the next one begins
 * @param slots the turns, in their order
 */
public record ServiceSchedule(Instant cycleStart, Instant cycleEnd, List<ServiceSlot> slots) {
  public ServiceSchedule {
    slots = List.copyOf(slots);
  }

  /**
   * The cycle of a moment, worked out as pynenc does it.
   *
   * @param members the active runners that may run the service, by creation, then id
   * @param rules how they take turns; usable
   */
  public static ServiceSchedule of(
      ServiceGeneration generation, List<Heartbeat> members, ServiceRules rules, Instant now) {
    Cycle cycle = new Cycle(rules.intervalMinutes() * 60, now);
    List<ServiceSlot> slots =
        switch (generation) {
          case LAST_RUN -> new LastRunTurns(cycle, rules, members).slots();
          case RECORDS -> new RecordedTurns(cycle, rules, members).slots();
        };
    return new ServiceSchedule(cycle.start(), cycle.end(), slots);
  }

  /** The turn that it is now, if it is one's. */
  public Optional<ServiceSlot> on(Instant now) {
    return slots.stream().filter(slot -> slot.isOn(now)).findFirst();
  }

  /** When the next turn begins; empty where none ever does. */
  public Optional<Instant> next(Instant now) {
    List<Instant> starts = slots.stream().flatMap(slot -> slot.start().stream()).toList();
    return starts.stream()
        .filter(now::isBefore)
        .min(Comparator.naturalOrder())
        .or(() -> starts.stream().findFirst().map(_ -> cycleEnd));
  }
}
