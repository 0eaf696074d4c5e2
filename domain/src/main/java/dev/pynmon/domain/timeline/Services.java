package dev.pynmon.domain.timeline;

import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The runs of the atomic service, by lane, each lane's in rows of their own. */
final class Services {
  private static final String RUNNING = "running";

  private final TimelineSource source;
  private final Map<LaneId, List<Placed>> byLane = new HashMap<>();
  private final Map<LaneId, FirstFit> rows = new HashMap<>();
  private final Map<String, LaneId> lanes = new HashMap<>();
  private final Map<String, Integer> rowOfRun = new HashMap<>();

  private record Seen(AtomicRun run, Instant from, Instant until, BarEnd end) {}

  private record Placed(Seen seen, int row) {}

  Services(TimelineSource source, LaneNames names) {
    this.source = source;
    source.services().stream()
        .map(this::seen)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Seen::from).reversed())
        .limit(TimelineSource.MOST_SERVICES)
        .sorted(Comparator.comparing(Seen::from).thenComparing(seen -> seen.run().id()))
        .forEach(seen -> place(seen, names.of(seen.run())));
  }

  private void place(Seen seen, LaneId lane) {
    long first = Micros.of(seen.from());
    long last = Math.max(first, Micros.of(seen.until()) - 1);
    int row = rows.computeIfAbsent(lane, id -> new FirstFit()).place(first, last);
    byLane.computeIfAbsent(lane, id -> new ArrayList<>()).add(new Placed(seen, row));
    lanes.put(seen.run().id(), lane);
    rowOfRun.put(seen.run().id(), row);
  }

  private Optional<Seen> seen(AtomicRun run) {
    TimeWindow window = source.window();
    Instant end = run.end().orElseGet(() -> unrecordedEnd(run));
    if (run.start().isAfter(window.to()) || end.isBefore(window.from())) {
      return Optional.empty();
    }
    Instant from = run.start().isBefore(window.from()) ? window.from() : run.start();
    Instant until = end.isAfter(window.to()) ? window.to() : end;
    return Optional.of(new Seen(run, from, until.isBefore(from) ? from : until, why(run, end)));
  }

  /** A run without end goes on, or ended with its runner, or was never more than an attempt. */
  private Instant unrecordedEnd(AtomicRun run) {
    if (!run.status().equals(RUNNING)) {
      return run.start();
    }
    return Optional.ofNullable(source.silentSince().get(run.runner())).orElse(source.now());
  }

  private BarEnd why(AtomicRun run, Instant end) {
    boolean goesOn =
        run.end().isEmpty()
            && run.status().equals(RUNNING)
            && !source.silentSince().containsKey(run.runner());
    if (goesOn) {
      return BarEnd.ONGOING;
    }
    return end.isAfter(source.window().to()) ? BarEnd.CUT : BarEnd.CHANGED;
  }

  /** When the first of each lane begins. */
  Map<LaneId, Instant> begins() {
    Map<LaneId, Instant> begins = new HashMap<>();
    byLane.forEach((lane, placed) -> begins.put(lane, placed.getFirst().seen().run().start()));
    return begins;
  }

  /** How many rows each lane needs for them. */
  Map<LaneId, Integer> rows() {
    Map<LaneId, Integer> numbers = new HashMap<>();
    rows.forEach((lane, fit) -> numbers.put(lane, fit.rows()));
    return numbers;
  }

  /** The lane of a run; none when the run is not drawn. */
  Optional<LaneId> lane(String run) {
    return Optional.ofNullable(lanes.get(run));
  }

  /** The row of a run that is drawn, among those of its lane that are for such runs. */
  int row(String run) {
    return Objects.requireNonNull(rowOfRun.get(run), run);
  }

  /** Those of a lane that has its place. */
  List<ServiceBar> bars(Lane lane) {
    FirstFit own = rows.get(lane.id());
    int above = own == null ? 0 : lane.box().rows() - own.rows();
    return byLane.getOrDefault(lane.id(), List.of()).stream()
        .map(placed -> bar(placed.seen(), lane.box().middleOf(above + placed.row())))
        .toList();
  }

  private ServiceBar bar(Seen seen, double middle) {
    TimeScale scale = new TimeScale(source.window());
    double x = scale.x(seen.from());
    double width = Math.max(Measures.MIN_SERVICE_WIDTH, scale.x(seen.until()) - x);
    double y = middle - Measures.SERVICE_HEIGHT / 2;
    Box box = new Box(x, y, width, Measures.SERVICE_HEIGHT);
    return new ServiceBar(seen.run(), seen.from(), seen.until(), seen.end(), box);
  }
}
