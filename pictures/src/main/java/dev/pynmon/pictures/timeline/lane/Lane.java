package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.pictures.scale.Covered;
import java.util.List;
import java.util.Optional;

/**
 * What one runner, or several together, did: a stripe of the picture.
 *
 * @param id the key of the lane
 * @param kind what it stands for
 * @param depth how many runners it is nested in
 * @param parent the lane of the runner that started this one
 * @param context who it is, of generations the newest; empty for other lanes of several runners and
 *     where nothing is stored
 * @param members how many runners the lane stands for
 * @param label what stands at its left
 * @param box where it lies
 * @param workerLine the line from its runner
 * @param turns the runners that had it one after another, oldest first; none for other lanes of
 *     several
 * @param door whether a click opens or closes it; empty for a lane of one runner
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
    Optional<WorkerLine> workerLine,
    List<LaneTurn> turns,
    Optional<LaneDoor> door,
    List<ServiceBar> services,
    List<DensityBar> density) {
  public Lane {
    turns = List.copyOf(turns);
    services = List.copyOf(services);
    density = List.copyOf(density);
  }

  /** The name of one of its runners; that of the lane for others. */
  public String titleOf(RunnerId runner) {
    boolean several = turns.size() > 1;
    return several && turns.stream().anyMatch(turn -> turn.runner().equals(runner))
        ? label.name() + " " + LaneTexts.shortId(runner)
        : label.title();
  }

  /** The same lane with names of its runs of the service where nothing else stands. */
  public Lane named(Covered covered) {
    return with(services.stream().map(bar -> bar.named(covered)).toList(), density);
  }

  /** The same lane with these runs of the service and this density on it. */
  public Lane with(List<ServiceBar> runs, List<DensityBar> bars) {
    return new Lane(
        id, kind, depth, parent, context, members, label, box, workerLine, turns, door, runs, bars);
  }
}
