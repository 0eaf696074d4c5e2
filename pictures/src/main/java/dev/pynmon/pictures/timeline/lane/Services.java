package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.timeline.ServicePresence;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.svg.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The runs of the atomic service, by lane, each lane's in rows of their own: below that of the
 * invocations, or above theirs where more than one would part them from the name of the lane.
 */
public final class Services {
  private final Timeline timeline;
  private final Map<LaneId, List<InRow>> byLane = new HashMap<>();
  private final Map<LaneId, FirstFit> rows = new HashMap<>();
  private final Map<String, LaneId> lanes = new HashMap<>();
  private final Map<String, Integer> rowOfRun = new HashMap<>();

  private record InRow(ServicePresence seen, int row) {}

  /** Gives each run of a window its lane, and the first row there that is free. */
  public Services(Timeline timeline, LaneFinder finder) {
    this.timeline = timeline;
    timeline.services().forEach(seen -> place(seen, finder.of(seen.run())));
  }

  private void place(ServicePresence seen, LaneId lane) {
    long first = Micros.of(seen.from());
    long last = Math.max(first, Micros.of(seen.until()) - 1);
    int row = rows.computeIfAbsent(lane, _ -> new FirstFit()).place(first, last);
    byLane.computeIfAbsent(lane, _ -> new ArrayList<>()).add(new InRow(seen, row));
    lanes.put(seen.run().id(), lane);
    rowOfRun.put(seen.run().id(), row);
  }

  /** True where they stand above so many rows of invocations. */
  public static boolean areAbove(int rows) {
    return rows > 1;
  }

  /** The first of their rows beside so many of invocations. */
  public static int firstRow(int rows) {
    return areAbove(rows) ? 0 : rows;
  }

  /** How many rows a lane needs for them. */
  public int rows(LaneId lane) {
    return rows.containsKey(lane) ? rows.get(lane).rows() : 0;
  }

  /** How many rows each lane needs for them. */
  public Map<LaneId, Integer> rows() {
    Map<LaneId, Integer> numbers = new HashMap<>();
    rows.forEach((lane, fit) -> numbers.put(lane, fit.rows()));
    return numbers;
  }

  /** The lane of a run; none when the run is not drawn. */
  public Optional<LaneId> lane(String run) {
    return Optional.ofNullable(lanes.get(run));
  }

  /** The row of a run that is drawn, among those of its lane that are for such runs. */
  public int row(String run) {
    return Objects.requireNonNull(rowOfRun.get(run), run);
  }

  /** Those of a lane that has its place. */
  public List<ServiceBar> bars(Lane lane) {
    int first = firstRow(lane.box().rows() - rows(lane.id()));
    return byLane.getOrDefault(lane.id(), List.of()).stream()
        .map(placed -> bar(placed.seen(), lane.box().middleOf(first + placed.row())))
        .toList();
  }

  private ServiceBar bar(ServicePresence seen, double middle) {
    TimeScale scale = new TimeScale(timeline.window());
    double wide = scale.x(seen.until()) - scale.x(seen.from());
    double width = Math.max(Measures.MIN_SERVICE_WIDTH, wide);
    double x = Math.min(scale.x(seen.from()), Measures.RIGHT - width);
    double y = middle - Measures.SERVICE_HEIGHT / 2;
    Box box = new Box(x, y, width, Measures.SERVICE_HEIGHT);
    return new ServiceBar(seen, box, Optional.empty(), x);
  }
}
