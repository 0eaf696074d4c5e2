package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import java.util.Optional;
import java.util.Set;

/**
 * What a visitor wants to see.
 *
 * @param resolution how far apart the ticks are
 * @param collapseExternal whether all clients outside any runner share one lane
 * @param filter which invocations are drawn
 * @param selected these are drawn whatever else does not fit, and marked
 * @param form how activity is drawn; what fits decides when nothing is asked for
 * @param limits what the picture may hold
 */
public record TimelineOptions(
    Resolution resolution,
    boolean collapseExternal,
    TimelineFilter filter,
    Set<InvocationId> selected,
    Optional<TimelineForm> form,
    TimelineLimits limits) {
  /** What is shown when nothing is asked for. */
  public static final TimelineOptions DEFAULT =
      new TimelineOptions(
          Resolution.AUTO,
          true,
          TimelineFilter.ALL,
          Set.of(),
          Optional.empty(),
          TimelineLimits.DEFAULT);

  public TimelineOptions {
    selected = Set.copyOf(selected);
  }

  /** The same for other invocations. */
  public TimelineOptions withFilter(TimelineFilter other) {
    return new TimelineOptions(resolution, collapseExternal, other, selected, form, limits);
  }
}
