package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.runner.RunnerContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one runner did.
 *
 * @param id the key of the lane
 * @param kind what it stands for
 * @param depth how many runners it is nested in
 * @param parent the lane of the runner that started this one
 * @param context who it is; empty for several runners in one lane and where nothing is stored
 * @param members how many runners the lane stands for
 * @param label what stands at its left
 * @param box where it lies
 * @param bracket the line from its runner
 * @param silentX where its last sign of presence stands, when it counts as dead since a moment of
 *     the window
 * @param services the runs of the atomic service, by their beginnings
 * @param density how much went on, when it is not drawn bar by bar; by time, then from the lowest
 */
public record Lane(
    LaneId id,
    LaneKind kind,
    int depth,
    Optional<LaneId> parent,
    Optional<RunnerContext> context,
    int members,
    LaneLabel label,
    LaneBox box,
    Optional<Bracket> bracket,
    OptionalDouble silentX,
    List<ServiceBar> services,
    List<DensityBar> density) {
  public Lane {
    services = List.copyOf(services);
    density = List.copyOf(density);
  }

  /** The same lane with these runs of the service and this density on it. */
  public Lane with(List<ServiceBar> runs, List<DensityBar> bars) {
    return new Lane(
        id, kind, depth, parent, context, members, label, box, bracket, silentX, runs, bars);
  }
}
