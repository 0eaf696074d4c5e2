package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.TimelineSubject;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Gives what is drawn of invocations its places, on lanes that have theirs. */
public final class FigurePlacer {
  private final TimeScale scale;
  private final Map<LaneId, Lane> lanes;
  private final Set<InvocationId> selected;
  private final CallPlacer calls;
  private final WaitPlacer waits;
  private final HandOverPlacer handOvers;
  private final Map<Row, NavigableMap<Double, PointShape>> marks = new HashMap<>();

  private record Row(LaneId lane, int row) {
    static Row of(Stay stay) {
      return new Row(stay.lane(), stay.row());
    }
  }

  /**
   * Nothing has its place yet.
   *
   * @param all the invocations that are drawn, also as marks on the bars of others
   * @param drawn the places of these
   */
  public FigurePlacer(
      TimeScale scale,
      Map<LaneId, Lane> lanes,
      Set<InvocationId> selected,
      List<Journey> all,
      Positions drawn) {
    this.scale = scale;
    this.lanes = lanes;
    this.selected = selected;
    this.calls = new CallPlacer(drawn, selected);
    this.waits = new WaitPlacer(scale, this::middle);
    this.handOvers = new HandOverPlacer(scale, this::middle);
    all.stream().flatMap(journey -> journey.distinctStays().stream()).forEach(this::note);
  }

  private void note(Stay stay) {
    for (Segment segment : stay.segments()) {
      PointShape shape = PointShape.of(segment.status());
      if (shape != PointShape.BAR_START && !segment.isCutAtStart()) {
        marks
            .computeIfAbsent(Row.of(stay), any -> new TreeMap<>())
            .put(scale.x(segment.from()), shape);
      }
    }
  }

  /** Gives all that is drawn of an invocation its places. */
  public Figure place(Journey journey) {
    Presence presence = journey.presence();
    return new Figure(
        presence.subject(),
        presence.segments().getLast().status(),
        selected.contains(presence.id()),
        journey.distinctStays().stream().map(this::piece).toList(),
        waits.place(journey),
        connections(journey),
        handOvers.place(journey),
        calls.place(presence));
  }

  private Piece piece(Stay stay) {
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
    return new Piece(stay.lane(), stay.row(), box, bars, points);
  }

  private double middle(Stay stay) {
    Lane lane = lanes.get(stay.lane());
    if (lane == null) {
      throw new IllegalStateException("no lane " + stay.lane());
    }
    return lane.box().middleOf(stay.row());
  }

  /** The first full bar is marked and, where there is room, the first that has room is named. */
  private List<Bar> bars(Stay stay, double y) {
    TimelineSubject subject = stay.presence().subject();
    boolean uncapped = subject.isWorkflowRoot();
    Optional<String> name = subject.task().map(TaskKey::function);
    List<Bar> bars = new ArrayList<>();
    for (Segment segment : stay.segments()) {
      Optional<BarForm> form = BarForm.of(segment.status());
      if (form.isPresent()) {
        Box box = box(segment, form.get(), y);
        boolean full = form.get() == BarForm.FULL;
        double x = labelX(stay, box);
        OptionalDouble heard = heardRight(segment, box);
        double room = heard.orElse(box.right()) - x + Measures.BAR_TEXT_GAP;
        Optional<String> label = name.filter(text -> full && Bar.hasRoomFor(text, room));
        bars.add(new Bar(segment, form.get(), box, heard, label, x, full && uncapped));
        uncapped &= !full;
        name = label.isPresent() ? Optional.empty() : name;
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

  /** Behind the marks that would stand on its first letters. */
  private double labelX(Stay stay, Box box) {
    double x = box.x() + Measures.BAR_TEXT_GAP;
    NavigableMap<Double, PointShape> row = marks.get(Row.of(stay));
    if (row == null) {
      return x;
    }
    for (Map.Entry<Double, PointShape> mark : row.tailMap(box.x(), true).entrySet()) {
      if (mark.getKey() > Math.min(x + Measures.FIRST_LETTERS, box.right())) {
        break;
      }
      x = Math.max(x, mark.getKey() + mark.getValue().reach() + Measures.MARK_GAP);
    }
    return x;
  }

  private Box box(Segment segment, BarForm form, double y) {
    return new Box(
        scale.x(segment.from()),
        y - form.height() / 2,
        scale.width(segment.from(), segment.until()),
        form.height());
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
