package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.lane.LaneLook;
import java.util.Optional;
import java.util.Set;

/**
 * How a timeline is to look.
 *
 * @param resolution how far apart the ticks are
 * @param collapseExternal whether all clients outside any runner share one lane
 * @param selected these are drawn whatever else does not fit, and marked
 * @param form how activity is drawn; what fits decides when nothing is asked for
 * @param limits what the picture may hold
 */
public record TimelineLook(
    Resolution resolution,
    boolean collapseExternal,
    Set<InvocationId> selected,
    Optional<TimelineForm> form,
    TimelineLimits limits) {
  /** What is shown when nothing is asked for. */
  public static final TimelineLook DEFAULT =
      new TimelineLook(Resolution.AUTO, true, Set.of(), Optional.empty(), TimelineLimits.DEFAULT);

  public TimelineLook {
    selected = Set.copyOf(selected);
  }

  LaneLook lanes() {
    return new LaneLook(collapseExternal, limits.lanes());
  }
}
