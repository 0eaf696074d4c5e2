package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Gives what is drawn of invocations its places, on lanes that have theirs. */
public final class FigurePlacer {
  private final TimeScale scale;
  private final Map<LaneId, Lane> lanes;
  private final Set<InvocationId> selected;
  private final CallPlacer calls;
  private final WaitPlacer waits;
  private final HandOverPlacer handOvers;

  /**
   * Nothing has its place yet.
   *
   * @param drawn the places of these
   */
  public FigurePlacer(
      TimeScale scale, Map<LaneId, Lane> lanes, Set<InvocationId> selected, Positions drawn) {
    this.scale = scale;
    this.lanes = lanes;
    this.selected = selected;
    this.calls = new CallPlacer(drawn, selected);
    this.waits = new WaitPlacer(scale, this::middle);
    this.handOvers = new HandOverPlacer(scale, this::middle);
  }

  /** Gives all that is drawn of an invocation its places. */
  public Figure place(Journey journey) {
    Presence presence = journey.presence();
    return new Figure(
        presence.subject(),
        presence.segments().getLast().status(),
        selected.contains(presence.id()),
        journey.distinctStays().stream().map(this::drawn).toList(),
        waits.place(journey),
        connections(journey),
        handOvers.place(journey),
        calls.place(presence));
  }

  private DrawnStay drawn(Stay stay) {
    double y = middle(stay);
    List<Bar> bars = bars(stay, y);
    List<Point> points = points(stay, y);
    double left = scale.x(stay.begin());
    double right = scale.x(stay.end());
    if (!bars.isEmpty()) {
      right = Math.max(right, bars.getLast().box().right());
    }
    double top = y - Measures.BAR_HEIGHT / 2;
    Box box = new Box(left, top, right - left, Measures.BAR_HEIGHT);
    return new DrawnStay(stay.lane(), stay.row(), box, bars, points);
  }

  private double middle(Stay stay) {
    Lane lane = lanes.get(stay.lane());
    if (lane == null) {
      throw new IllegalStateException("no lane " + stay.lane());
    }
    return lane.box().middleOf(stay.row());
  }

  /** The first full bar is marked; names come when all marks have their places. */
  private List<Bar> bars(Stay stay, double y) {
    boolean uncapped = stay.presence().subject().isWorkflowRoot();
    List<Bar> bars = new ArrayList<>();
    for (Segment segment : stay.segments()) {
      Optional<BarForm> form = BarForm.of(segment.status());
      if (form.isPresent()) {
        Box box = box(segment, form.get(), y);
        boolean full = form.get() == BarForm.FULL;
        OptionalDouble heard = heardRight(segment, box);
        boolean cap = full && uncapped;
        bars.add(new Bar(segment, form.get(), box, heard, Optional.empty(), box.x(), cap));
        uncapped &= !full;
      }
    }
    return bars;
  }

  private OptionalDouble heardRight(Segment segment, Box box) {
    return segment
        .heardUntil()
        .map(heard -> OptionalDouble.of(Math.clamp(scale.x(heard), box.x(), box.right())))
        .orElseGet(OptionalDouble::empty);
  }

  private Box box(Segment segment, BarForm form, double y) {
    double width = scale.width(segment.from(), segment.until());
    double x = Math.min(scale.x(segment.from()), Measures.RIGHT - width);
    return new Box(x, y - form.height() / 2, width, form.height());
  }

  private List<Point> points(Stay stay, double y) {
    return stay.segments().stream()
        .filter(segment -> !segment.isCutAtStart())
        .map(
            segment ->
                new Point(segment, PointShape.of(segment.status()), scale.x(segment.from()), y))
        .toList();
  }

  private List<Connection> connections(Journey journey) {
    List<Connection> connections = new ArrayList<>();
    List<Segment> segments = journey.presence().segments();
    for (int i = 1; i < segments.size(); i++) {
      Stay before = journey.stays().get(i - 1);
      Stay after = journey.stays().get(i);
      if (before.lane().equals(after.lane()) && before.row() == after.row()) {
        continue;
      }
      connections.add(
          connection(segments.get(i - 1), middle(before), segments.get(i), middle(after)));
    }
    return connections;
  }

  private Connection connection(Segment from, double fromY, Segment to, double toY) {
    PointShape shape = PointShape.of(from.status());
    double outside = shape == PointShape.HOLLOW_CIRCLE ? shape.reach() + 0.5 : 0;
    return new Connection(
        from.status(),
        to.status(),
        scale.x(from.until()),
        fromY + Math.signum(toY - fromY) * outside,
        scale.x(to.from()),
        toY);
  }
}
