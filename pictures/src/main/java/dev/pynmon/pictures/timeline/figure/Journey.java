package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The way of an invocation over the lanes.
 *
 * @param presence the invocation
 * @param stays the stay that each of its segments belongs to, in the order of the segments
 * @param distinctStays the same, each once, in the order of their beginnings
 */
public record Journey(Presence presence, List<Stay> stays, List<Stay> distinctStays) {
  static Journey of(Presence presence, Function<Segment, LaneId> laneOf) {
    Map<LaneId, Stay> latest = new HashMap<>(4);
    List<Stay> stays = new ArrayList<>(presence.segments().size());
    List<Stay> distinct = new ArrayList<>(2);
    for (Segment segment : presence.segments()) {
      LaneId lane = laneOf.apply(segment);
      Stay stay = latest.get(lane);
      if (stay == null || !stay.reaches(segment)) {
        stay = new Stay(presence, lane);
        distinct.add(stay);
        latest.put(lane, stay);
      }
      stay.add(segment);
      stays.add(stay);
    }
    return new Journey(presence, stays, distinct);
  }
}
