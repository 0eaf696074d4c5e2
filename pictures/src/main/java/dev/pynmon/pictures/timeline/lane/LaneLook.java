package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.InvocationId;
import java.util.Optional;
import java.util.Set;

/**
 * Which lanes there are.
 *
 * @param collapseExternal whether all clients outside any runner share one
 * @param first how many there are unless a visitor opened some
 * @param lanes how many there are at most; what is beyond shares the last
 * @param selected the lanes of these are kept
 * @param choice which ones are open
 */
public record LaneLook(
    boolean collapseExternal, int first, int lanes, Set<InvocationId> selected, LaneChoice choice) {
  /** True when a visitor opened the lane of those beyond. */
  boolean showsMore() {
    return choice.opened().contains(LaneId.FOLDED);
  }

  /** What a click on that lane does; nothing where as many lanes would be drawn as before. */
  Optional<LaneDoor> beyond() {
    if (showsMore()) {
      return Optional.of(LaneDoor.CLOSES).filter(any -> choice.opened().size() == 1);
    }
    return Optional.of(LaneDoor.OPENS).filter(any -> lanes == first);
  }
}
