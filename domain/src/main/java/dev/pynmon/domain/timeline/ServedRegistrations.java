package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Registrations that a run of the atomic service made: they stand on its bar. */
final class ServedRegistrations {
  private final Services services;
  private final Map<InvocationId, String> runs = new HashMap<>();

  ServedRegistrations(List<TriggerRun> triggerRuns, Services services) {
    this.services = services;
    for (TriggerRun run : triggerRuns) {
      Optional<String> service = run.service().run().filter(id -> services.lane(id).isPresent());
      service.ifPresent(id -> run.started().ifPresent(started -> runs.put(started, id)));
    }
  }

  /** The lane of the bar that a registration stands on. */
  Optional<LaneId> lane(Life life, Spell spell) {
    return spell.isRegistration() ? lane(life.id()) : Optional.empty();
  }

  private Optional<LaneId> lane(InvocationId id) {
    return Optional.ofNullable(runs.get(id)).flatMap(services::lane);
  }

  /** True for a strand that needs no row of the lane: it is nothing but such a registration. */
  boolean isOnABar(Strand strand) {
    return strand.isLoneRegistration()
        && lane(strand.life().id()).filter(strand.lane()::equals).isPresent();
  }

  /** Puts those strands into the rows of their bars, which follow those of the invocations. */
  void putIntoRows(Map<LaneId, List<Strand>> lanes, Map<LaneId, Integer> rows) {
    lanes.forEach(
        (lane, strands) ->
            strands.stream()
                .filter(this::isOnABar)
                .forEach(strand -> strand.putIntoRow(rows.getOrDefault(lane, 0) + row(strand))));
  }

  private int row(Strand strand) {
    return services.row(Objects.requireNonNull(runs.get(strand.life().id())));
  }
}
