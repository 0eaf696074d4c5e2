package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.runner.Heartbeat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The turns as pynenc before 0.2.4 takes them. */
final class LastRunTurns {
  private final Cycle cycle;
  private final ServiceRules rules;
  private final List<Heartbeat> members;

  LastRunTurns(Cycle cycle, ServiceRules rules, List<Heartbeat> members) {
    this.cycle = cycle;
    this.rules = rules;
    this.members = members;
  }

  List<ServiceSlot> slots() {
    return IntStream.range(0, members.size()).mapToObj(this::slot).toList();
  }

  /** A runner alone may always; its slot is then the whole cycle. */
  private ServiceSlot slot(int position) {
    boolean alone = members.size() == 1;
    double length = cycle.interval() / members.size();
    double start = position * length;
    double end = alone ? length : end(start, length);
    boolean turn = alone || (start <= cycle.remainder() && cycle.remainder() < end);
    return new ServiceSlot(
        members.get(position).runner(),
        position,
        Optional.of(Cycle.moment(cycle.startSeconds() + start)),
        Optional.of(Cycle.moment(cycle.startSeconds() + end)),
        turn,
        turn ? SlotDecision.ASSIGNED : SlotDecision.NOT_ASSIGNED_SLOT);
  }

  private double end(double start, double length) {
    double end = start + length - rules.marginMinutes() * 60;
    return end <= start ? start + length / 2 : end;
  }
}
