package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.InvocationId;
import java.util.Optional;
import java.util.Set;

/**
 * Which lanes there are.
 *
 * @param collapseExternal whether all clients outside any runner share one
 * @param lanes how many there are at most; what is beyond shares the last
 * @param selected the lanes of these are kept
 * @param choice which ones are open
 */
public record LaneLook(
    boolean collapseExternal, int lanes, Set<InvocationId> selected, LaneChoice choice) {
  /** What the lane of those beyond does; nothing when it was opened and they are still too many. */
  Optional<LaneDoor> opensMore() {
    return choice.opened().contains(LaneId.FOLDED) ? Optional.empty() : Optional.of(LaneDoor.OPENS);
  }
}
