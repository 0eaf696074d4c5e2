package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.lane.LaneChoice;
import dev.pynmon.pictures.timeline.lane.LaneLook;
import java.util.Set;

/**
 * How a timeline is to look.
 *
 * @param resolution how far apart the ticks are
 * @param collapseExternal whether all clients outside any runner share one lane
 * @param selected these are drawn whatever else does not fit, and marked
 * @param limits what the picture may hold
 * @param choice which lanes are open
 */
public record TimelineLook(
    Resolution resolution,
    boolean collapseExternal,
    Set<InvocationId> selected,
    TimelineLimits limits,
    LaneChoice choice) {
  /** What is shown when nothing is asked for. */
  public static final TimelineLook DEFAULT =
      new TimelineLook(Resolution.AUTO, true, Set.of(), TimelineLimits.DEFAULT);

  public TimelineLook {
    selected = Set.copyOf(selected);
  }

  /** With the lanes as they are by themselves. */
  public TimelineLook(
      Resolution resolution,
      boolean collapseExternal,
      Set<InvocationId> selected,
      TimelineLimits limits) {
    this(resolution, collapseExternal, selected, limits, LaneChoice.NONE);
  }

  /** The same where a visitor opened and closed lanes. */
  public TimelineLook with(LaneChoice lanes) {
    return new TimelineLook(resolution, collapseExternal, selected, limits, lanes);
  }

  LaneLook lanes() {
    return new LaneLook(collapseExternal, limits.lanes(), selected, choice);
  }
}
