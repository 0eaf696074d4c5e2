package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.value.PythonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The turns as pynenc 0.2.4 and later takes them. */
final class RecordedTurns {
  private static final double MICROS = 1_000_000;

  private final Cycle cycle;
  private final ServiceRules rules;
  private final List<Heartbeat> members;
  private final double slot;
  private final int assigned;

  RecordedTurns(Cycle cycle, ServiceRules rules, List<Heartbeat> members) {
    this.cycle = cycle;
    this.rules = rules;
    this.members = members;
    this.slot = cycle.interval() / Math.max(1, members.size());
    this.assigned = assigned();
  }

  List<ServiceSlot> slots() {
    return IntStream.range(0, members.size()).mapToObj(this::slot).toList();
  }

  private boolean isAlone() {
    return members.size() == 1;
  }

  private int assigned() {
    double into = cycle.now() - cycle.startSeconds();
    int position = (int) Cycle.floorDivide(into, slot);
    return isAlone() ? 0 : Math.min(position, members.size() - 1);
  }

  private ServiceSlot slot(int position) {
    double base = cycle.startSeconds() + (isAlone() ? 0 : position * slot);
    double length = isAlone() ? slot : slot - rules.marginMinutes() * 60;
    if (length <= 0) {
      return new ServiceSlot(
          members.get(position).runner(),
          position,
          Optional.empty(),
          Optional.empty(),
          false,
          SlotDecision.SLOT_WINDOW_INVALID);
    }
    Instant start = Cycle.moment(base);
    Instant end = Cycle.moment(base + length);
    return new ServiceSlot(
        members.get(position).runner(),
        position,
        Optional.of(start),
        Optional.of(end),
        position == assigned && cycle.now() >= PythonTime.toUnixSeconds(start),
        decision(start, end));
  }

  private SlotDecision decision(Instant start, Instant end) {
    if (isInGrace(members.get(assigned))) {
      return SlotDecision.SCHEDULED_RUNNER_IN_GRACE;
    }
    if (!isAlone() && !isWithin(start, end)) {
      return SlotDecision.NOT_ASSIGNED_SLOT;
    }
    return isLate(start, end) ? SlotDecision.LATE_START : SlotDecision.ASSIGNED;
  }

  private boolean isWithin(Instant start, Instant end) {
    return PythonTime.toUnixSeconds(start) <= cycle.now()
        && cycle.now() < PythonTime.toUnixSeconds(end);
  }

  private boolean isInGrace(Heartbeat runner) {
    double grace = rules.stabilizationMinutes() * 60;
    return grace > 0 && cycle.now() - PythonTime.toUnixSeconds(runner.created()) < grace;
  }

  private boolean isLate(Instant start, Instant end) {
    double most = rules.maxStartFraction();
    double consumed = seconds(start, Cycle.moment(cycle.now()));
    return most > 0 && most < 1 && consumed > 0 && consumed / seconds(start, end) > most;
  }

  private static double seconds(Instant from, Instant to) {
    return Micros.of(Duration.between(from, to)) / MICROS;
  }
}
