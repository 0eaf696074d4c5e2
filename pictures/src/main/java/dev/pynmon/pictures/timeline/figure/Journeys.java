package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.LaneNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ways of all invocations over the lanes.
 *
 * @param all one for each invocation
 * @param byLane what is on each lane, perhaps nothing; lanes in the order in which they first
 *     appear in the data, the one of the remaining runners last
 */
public record Journeys(List<Journey> all, Map<LaneId, List<Stay>> byLane) {
  /**
   * The ways of these invocations.
   *
   * @param served registrations that runs of the atomic service made
   * @param others lanes on which something else begins, and when
   */
  public static Journeys of(
      List<Presence> presences,
      LaneNames names,
      ServedRegistrations served,
      Map<LaneId, Instant> others) {
    Registrations registrations =
        new Registrations(
            presences.stream().collect(Collectors.toMap(Presence::id, Function.identity())));
    List<Journey> journeys = new ArrayList<>(presences.size());
    for (Presence presence : presences) {
      journeys.add(
          Journey.of(
              presence,
              segment ->
                  served
                      .lane(presence, segment)
                      .orElseGet(() -> names.of(registrations.drawnAt(presence, segment)))));
    }
    return new Journeys(journeys, byLane(journeys, others));
  }

  private static Map<LaneId, List<Stay>> byLane(
      List<Journey> journeys, Map<LaneId, Instant> others) {
    Map<LaneId, List<Stay>> lanes = new HashMap<>();
    Map<LaneId, Instant> first = new HashMap<>(others);
    for (Journey journey : journeys) {
      for (Stay stay : journey.distinctStays()) {
        lanes.computeIfAbsent(stay.lane(), lane -> new ArrayList<>()).add(stay);
        first.merge(stay.lane(), stay.segments().getFirst().since(), Journeys::earlier);
      }
    }
    return inOrder(lanes, first);
  }

  /** The first of two moments. */
  public static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Map<LaneId, List<Stay>> inOrder(
      Map<LaneId, List<Stay>> lanes, Map<LaneId, Instant> first) {
    Map<LaneId, List<Stay>> ordered = new LinkedHashMap<>();
    first.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<LaneId, Instant> e) -> e.getKey().equals(LaneId.FOLDED))
                .thenComparing(Map.Entry.comparingByValue())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry -> ordered.put(entry.getKey(), lanes.getOrDefault(entry.getKey(), List.of())));
    return ordered;
  }
}
