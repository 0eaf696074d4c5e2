package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.Services;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Registrations that a run of the atomic service made: they stand on its bar. */
public final class ServedRegistrations {
  private final Services services;
  private final Map<InvocationId, String> runs = new HashMap<>();

  /**
   * The registrations that these runs led to.
   *
   * @param triggerRuns runs of triggers, which name the run of the service that made them
   * @param services where runs of the service are
   */
  public ServedRegistrations(List<TriggerRun> triggerRuns, Services services) {
    this.services = services;
    for (TriggerRun run : triggerRuns) {
      Optional<String> service = run.service().run().filter(id -> services.lane(id).isPresent());
      service.ifPresent(id -> run.started().ifPresent(started -> runs.put(started, id)));
    }
  }

  /** The lane of the bar that a registration stands on. */
  Optional<LaneId> lane(Presence presence, Segment segment) {
    return segment.isRegistration() ? lane(presence.id()) : Optional.empty();
  }

  private Optional<LaneId> lane(InvocationId id) {
    return Optional.ofNullable(runs.get(id)).flatMap(services::lane);
  }

  /** True for a stay that needs no row of the lane: it is nothing but such a registration. */
  public boolean isOnABar(Stay stay) {
    return stay.isLoneRegistration()
        && lane(stay.presence().id()).filter(stay.lane()::equals).isPresent();
  }

  /**
   * Puts those stays into the rows of their bars.
   *
   * @param rows how many rows the invocations of each lane have
   */
  public void putIntoRows(Map<LaneId, List<Stay>> lanes, Map<LaneId, Integer> rows) {
    lanes.forEach(
        (lane, stays) ->
            stays.stream()
                .filter(this::isOnABar)
                .forEach(
                    stay ->
                        stay.putIntoRow(
                            Services.firstRow(rows.getOrDefault(lane, 0)) + row(stay))));
  }

  private int row(Stay stay) {
    return services.row(Objects.requireNonNull(runs.get(stay.presence().id())));
  }
}
