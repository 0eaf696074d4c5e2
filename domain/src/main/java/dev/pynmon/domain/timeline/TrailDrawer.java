package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Draws invocations on lanes that have their places. */
final class TrailDrawer {
  private final TimeScale scale;
  private final Map<LaneId, Lane> lanes;
  private final Set<InvocationId> selected;
  private final CallDrawer calls;
  private final Map<Row, NavigableMap<Double, PointShape>> marks = new HashMap<>();

  private record Row(LaneId lane, int row) {
    static Row of(Strand strand) {
      return new Row(strand.lane(), strand.row());
    }
  }

  /**
   * Nothing is drawn yet.
   *
   * @param all the invocations that are drawn, also as marks on the bars of others
   * @param drawn the places of these
   */
  TrailDrawer(
      TimeScale scale,
      Map<LaneId, Lane> lanes,
      Set<InvocationId> selected,
      List<Course> all,
      Spots drawn) {
    this.scale = scale;
    this.lanes = lanes;
    this.selected = selected;
    this.calls = new CallDrawer(drawn, selected);
    all.stream().flatMap(course -> course.distinctStrands().stream()).forEach(this::note);
  }

  private void note(Strand strand) {
    for (Spell spell : strand.spells()) {
      PointShape shape = PointShape.of(spell.status());
      if (shape != PointShape.BAR_START && !spell.isCutAtStart()) {
        marks
            .computeIfAbsent(Row.of(strand), any -> new TreeMap<>())
            .put(scale.x(spell.from()), shape);
      }
    }
  }

  Trail draw(Course course) {
    Life life = course.life();
    return new Trail(
        life.subject(),
        life.spells().getLast().status(),
        selected.contains(life.id()),
        course.distinctStrands().stream().map(this::chain).toList(),
        connections(course),
        calls.draw(life));
  }

  private Chain chain(Strand strand) {
    double y = middle(strand);
    List<Bar> bars = bars(strand, y);
    List<Point> points = points(strand, y);
    double left = scale.x(strand.begin());
    double right = scale.x(strand.end());
    if (!bars.isEmpty()) {
      right = Math.max(right, bars.getLast().box().right());
    }
    double top = y - Measures.BAR_HEIGHT / 2;
    Box box = new Box(left, top, right - left, Measures.BAR_HEIGHT);
    return new Chain(strand.lane(), strand.row(), box, bars, points);
  }

  private double middle(Strand strand) {
    Lane lane = lanes.get(strand.lane());
    if (lane == null) {
      throw new IllegalStateException("no lane " + strand.lane());
    }
    return lane.box().middleOf(strand.row());
  }

  /** The first full bar is marked and, where there is room, the first that has room is named. */
  private List<Bar> bars(Strand strand, double y) {
    TimelineSubject subject = strand.life().subject();
    boolean uncapped = subject.isWorkflowRoot();
    Optional<String> name = subject.task().map(TaskKey::function);
    List<Bar> bars = new ArrayList<>();
    for (Spell spell : strand.spells()) {
      Optional<BarForm> form = BarForm.of(spell.status());
      if (form.isPresent()) {
        Box box = box(spell, form.get(), y);
        boolean full = form.get() == BarForm.FULL;
        double x = labelX(strand, box);
        double room = box.right() - x + Measures.BAR_TEXT_GAP;
        Optional<String> label = name.filter(text -> full && Bar.hasRoomFor(text, room));
        bars.add(new Bar(spell, form.get(), box, label, x, full && uncapped));
        uncapped &= !full;
        name = label.isPresent() ? Optional.empty() : name;
      }
    }
    return bars;
  }

  /** Behind the marks that would stand on its first letters. */
  private double labelX(Strand strand, Box box) {
    double x = box.x() + Measures.BAR_TEXT_GAP;
    NavigableMap<Double, PointShape> row = marks.get(Row.of(strand));
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

  private Box box(Spell spell, BarForm form, double y) {
    return new Box(
        scale.x(spell.from()),
        y - form.height() / 2,
        scale.width(spell.from(), spell.until()),
        form.height());
  }

  private List<Point> points(Strand strand, double y) {
    return strand.spells().stream()
        .filter(spell -> !spell.isCutAtStart())
        .map(spell -> new Point(spell, PointShape.of(spell.status()), scale.x(spell.from()), y))
        .toList();
  }

  private List<Connection> connections(Course course) {
    List<Connection> connections = new ArrayList<>();
    List<Spell> spells = course.life().spells();
    for (int i = 1; i < spells.size(); i++) {
      Strand before = course.strands().get(i - 1);
      Strand after = course.strands().get(i);
      if (before.lane().equals(after.lane()) && before.row() == after.row()) {
        continue;
      }
      connections.add(connection(spells.get(i - 1), middle(before), spells.get(i), middle(after)));
    }
    return connections;
  }

  private Connection connection(Spell from, double fromY, Spell to, double toY) {
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
