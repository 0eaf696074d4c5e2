package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.timeline.lane.LaneLabel.DetailPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives each lane its place. */
public final class LaneLayout {
  private static final double HEADER_LINE = 16;
  private static final double CHILD_LINE = 18;
  private static final double NEXT_LINE_PLAIN = 13;
  private static final double NEXT_LINE_CHILD = 15;

  /** A header is so much lower than a lane. */
  private static final double HEADER_LESS = Measures.MIN_LANE_HEIGHT - Measures.HEADER_HEIGHT;

  /** From where the line to a worker goes down to its name, and from its end to the name. */
  private static final double WORKER_LINE_LEFT = 10;

  private static final double WORKER_LINE_GAP = 3;

  private final Timeline timeline;
  private final Map<LaneId, Integer> rows;
  private final Map<LaneId, Integer> services;
  private final Map<LaneId, Integer> members;
  private final Map<LaneId, Double> bottoms = new HashMap<>();
  private final List<Lane> lanes = new ArrayList<>();

  private LaneLayout(
      Timeline timeline,
      Map<LaneId, Integer> rows,
      Map<LaneId, Integer> services,
      Map<LaneId, Integer> members) {
    this.timeline = timeline;
    this.rows = rows;
    this.services = services;
    this.members = members;
  }

  /**
   * The lanes from top to bottom.
   *
   * @param finder whom each stands for
   * @param rows how many rows the invocations of each lane need
   * @param services how many rows its runs of the atomic service need
   * @param members how many runners stand behind each lane that is that of none
   */
  public static List<Lane> of(
      Timeline timeline,
      LaneFinder finder,
      Map<LaneId, Integer> rows,
      Map<LaneId, Integer> services,
      Map<LaneId, Integer> members) {
    LaneLayout layout = new LaneLayout(timeline, rows, services, members);
    LaneTree.inOrder(rows.keySet(), finder).forEach(layout::add);
    return List.copyOf(layout.lanes);
  }

  private void add(LaneNode node) {
    int number = members.getOrDefault(node.id(), node.seat().members());
    String detail = LaneTexts.detail(node, number);
    DetailPlace place = LaneTexts.place(node, detail, rowsOf(node));
    LaneBox box = box(node, detail.isEmpty() ? DetailPlace.BESIDE : place);
    lanes.add(
        new Lane(
            node.id(),
            node.kind(),
            node.depth(),
            node.parent().map(LaneNode::id),
            node.context(),
            number,
            label(node, detail, place, box),
            box,
            node.parent().map(parent -> workerLine(node, parent, box)),
            turns(node),
            node.seat().door(),
            List.of(),
            List.of()));
    bottoms.put(node.id(), box.bottom());
    node.parent().ifPresent(parent -> bottoms.put(parent.id(), box.bottom()));
  }

  private int rowsOf(LaneNode node) {
    return rows.getOrDefault(node.id(), 0) + services.getOrDefault(node.id(), 0);
  }

  private LaneBox box(LaneNode node, DetailPlace place) {
    double top = lanes.isEmpty() ? Measures.TOP : lanes.getLast().box().bottom();
    int own = rowsOf(node);
    boolean didNothing = own <= 1 && rows.getOrDefault(node.id(), 0) == 0;
    double height =
        didNothing && node.kind() == LaneKind.HEADER
            ? Math.max(Measures.HEADER_HEIGHT, lowest(place) - HEADER_LESS)
            : Math.max(lowest(place), own * Measures.ROW_PITCH + 2 * Measures.LANE_PADDING);
    return new LaneBox(top, height, own, lanes.size() % 2 == 1);
  }

  private static double lowest(DetailPlace place) {
    return place == DetailPlace.BELOW ? Measures.TWO_LINE_HEIGHT : Measures.MIN_LANE_HEIGHT;
  }

  private static LaneLabel label(LaneNode node, String detail, DetailPlace place, LaneBox box) {
    boolean child = node.kind() == LaneKind.CHILD;
    double x = LaneTexts.nameX(node.depth());
    double y = box.top() + (child ? CHILD_LINE : HEADER_LINE);
    double below = child ? NEXT_LINE_CHILD : NEXT_LINE_PLAIN;
    boolean beside = place == DetailPlace.BESIDE;
    return new LaneLabel(
        LaneTexts.title(node),
        LaneTexts.name(node),
        x,
        y,
        detail,
        place,
        beside ? Measures.DETAIL_RIGHT : x,
        beside ? y : y + below);
  }

  /** Begins where the runner above, or the worker before with all that is nested in it, ends. */
  private WorkerLine workerLine(LaneNode node, LaneNode parent, LaneBox box) {
    double nameX = LaneTexts.nameX(node.depth());
    double gap = node.seat().door().isPresent() ? WORKER_LINE_LEFT : WORKER_LINE_GAP;
    double from = Optional.ofNullable(bottoms.get(parent.id())).orElse(box.top());
    return new WorkerLine(nameX - WORKER_LINE_LEFT, from - 1, box.middle(), nameX - gap);
  }

  private List<LaneTurn> turns(LaneNode node) {
    TimeScale scale = new TimeScale(timeline.window());
    return node.seat().turns().stream()
        .map(turn -> new LaneTurn(turn.runner(), Math.max(Measures.LEFT, scale.x(turn.from()))))
        .toList();
  }
}
