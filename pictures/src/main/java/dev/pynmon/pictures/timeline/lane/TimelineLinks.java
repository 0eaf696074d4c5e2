package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Cause;
import java.util.Optional;

/** Where the parts of a timeline lead; "" for what leads nowhere. */
public interface TimelineLinks {
  /** To what tells all of an invocation. */
  String invocation(InvocationId id);

  /** To the runner of a lane. */
  String runner(LaneId lane);

  /** To the same with a lane open or closed. */
  String door(LaneId lane, LaneDoor does);

  /** To a run of the atomic service. */
  String run(String id);

  /** To what tells more of an event or a tick. */
  String cause(Cause cause);

  /** To another window; empty where time as stores know it ends. */
  Optional<String> reachable(TimeWindow window);
}
