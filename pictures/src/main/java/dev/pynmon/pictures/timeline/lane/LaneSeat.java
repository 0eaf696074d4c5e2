package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.lane.Post.Turn;
import java.util.List;
import java.util.Optional;

/**
 * Whom a lane stands for, and below which other.
 *
 * @param id the lane
 * @param parent the lane above
 * @param turns the runners that had it one after another; none for other lanes of several
 * @param hands how many workers of one invocation share it
 * @param workers how many workers that last share it, since it is closed; how many lanes share the
 *     one of those beyond
 * @param door whether it opens or closes
 * @param passes true for one of those that had a lane above in the order of time
 */
record LaneSeat(
    LaneId id,
    Optional<LaneId> parent,
    List<Turn> turns,
    int hands,
    int workers,
    Optional<LaneDoor> door,
    boolean passes) {
  LaneSeat {
    turns = List.copyOf(turns);
  }

  /** A lane that is that of no runner. */
  static LaneSeat shared(LaneId id) {
    return new LaneSeat(id, Optional.empty(), List.of(), 0, 0, Optional.empty(), false);
  }

  /** That of the lanes beyond. */
  static LaneSeat folded(int lanes, LaneDoor door) {
    return new LaneSeat(
        LaneId.FOLDED, Optional.empty(), List.of(), 0, lanes, Optional.of(door), false);
  }

  /** Who has it now, or had it last. */
  Optional<RunnerContext> context() {
    return turns.isEmpty() ? Optional.empty() : turns.getLast().context();
  }

  /** How many runners it stands for. */
  int members() {
    return turns.size() + hands + workers;
  }
}
