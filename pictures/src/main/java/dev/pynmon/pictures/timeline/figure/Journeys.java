package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.pictures.timeline.lane.LaneFinder;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ways of all invocations over the lanes.
 *
 * @param all one for each invocation
 * @param byLane what is on each lane, perhaps nothing
 */
public record Journeys(List<Journey> all, Map<LaneId, List<Stay>> byLane) {
  /**
   * The ways of these invocations.
   *
   * @param served registrations that runs of the atomic service made
   * @param others lanes on which there is something else
   */
  public static Journeys of(
      List<Presence> presences, LaneFinder finder, ServedRegistrations served, Set<LaneId> others) {
    RegistrationPlaces registrations =
        new RegistrationPlaces(
            presences.stream().collect(Collectors.toMap(Presence::id, Function.identity())));
    List<Journey> journeys = new ArrayList<>(presences.size());
    for (Presence presence : presences) {
      journeys.add(
          Journey.of(
              presence,
              segment ->
                  served
                      .lane(presence, segment)
                      .orElseGet(() -> finder.of(registrations.drawnAt(presence, segment)))));
    }
    return new Journeys(journeys, byLane(journeys, others));
  }

  private static Map<LaneId, List<Stay>> byLane(List<Journey> journeys, Set<LaneId> others) {
    Map<LaneId, List<Stay>> lanes = new LinkedHashMap<>();
    for (Journey journey : journeys) {
      for (Stay stay : journey.distinctStays()) {
        lanes.computeIfAbsent(stay.lane(), _ -> new ArrayList<>()).add(stay);
      }
    }
    others.forEach(lane -> lanes.putIfAbsent(lane, List.of()));
    return lanes;
  }
}
