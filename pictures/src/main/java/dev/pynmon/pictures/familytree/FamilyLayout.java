package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyCourse;
import dev.pynmon.domain.familytree.FamilyEdge;
import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyRow;
import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives each part of a family its place, without recursion: families may be deep. In the order of
 * time each part stands below the one before it, by a step where there is room beside, else by its
 * whole height.
 */
final class FamilyLayout {
  private static final double LEFT = 6;
  private static final double TOP = 30;
  private static final double STEP = 14;
  private static final double GAP = 12;
  private static final double RIGHT_MARGIN = 6;
  private static final double BOTTOM_MARGIN = 10;

  private final FamilyTree tree;
  private final FamilyCourse course;
  private final Map<Part, Double> tops = new HashMap<>();
  private final Map<InvocationId, Integer> depths = new HashMap<>();
  private final List<Double> bottoms = new ArrayList<>();
  private final FamilyTrunks trunks = new FamilyTrunks();

  /** What has a place of its own. */
  private record Part(Kind kind, InvocationId id) {}

  FamilyLayout(FamilyTree tree) {
    this.tree = tree;
    this.course = FamilyCourse.of(tree);
  }

  FamilyPicture picture() {
    tree.nodes().forEach(node -> depths.put(node.member().id(), node.member().depth()));
    stand();
    takeWays();
    List<Double> columns = columns();
    return new FamilyPicture(
        tree,
        course,
        columns,
        boxes(columns),
        tree.edges().stream().map(edge -> line(edge, columns)).toList(),
        pills(columns),
        columns.getLast() + NodeBox.WIDTH + RIGHT_MARGIN,
        bottoms.stream().max(Double::compare).orElse(TOP) + BOTTOM_MARGIN);
  }

  private void stand() {
    double floor = TOP;
    for (FamilyRow stop : course.stops()) {
      int column = stop.level() - 1;
      boolean fresh = column == bottoms.size();
      double top = fresh ? floor : Math.max(floor, bottoms.get(column) + GAP);
      double bottom = top + (isMember(stop) ? NodeBox.HEIGHT : MorePill.HEIGHT);
      if (fresh) {
        bottoms.add(bottom);
      } else {
        bottoms.set(column, bottom);
      }
      tops.put(new Part(stop.kind(), stop.id()), top);
      floor = top + STEP;
    }
  }

  /** In the order of time, which goes from top to bottom. */
  private void takeWays() {
    Map<InvocationId, Double> lowest = new HashMap<>();
    tree.edges().forEach(edge -> lowest.merge(edge.from(), end(edge), Math::max));
    course.stops().stream()
        .filter(FamilyLayout::isMember)
        .map(FamilyRow::id)
        .filter(lowest::containsKey)
        .forEach(id -> trunks.take(id, depth(id), begin(id), lowest.getOrDefault(id, 0.0)));
  }

  private List<Double> columns() {
    List<Double> columns = new ArrayList<>();
    double x = LEFT;
    for (int column = 0; column < bottoms.size(); column++) {
      columns.add(x);
      x += NodeBox.WIDTH + trunks.gap(column);
    }
    return columns;
  }

  private List<NodeBox> boxes(List<Double> columns) {
    Map<InvocationId, FamilyNode> nodes =
        tree.nodes().stream()
            .collect(Collectors.toMap(node -> node.member().id(), Function.identity()));
    return course.stops().stream()
        .filter(FamilyLayout::isMember)
        .map(
            stop ->
                new NodeBox(
                    Objects.requireNonNull(nodes.get(stop.id())),
                    course.began(stop.id()),
                    columns.get(depth(stop.id())),
                    top(Kind.INVOCATION, stop.id())))
        .toList();
  }

  private List<MorePill> pills(List<Double> columns) {
    Map<Part, FamilyMore> hidden =
        tree.more().stream()
            .collect(
                Collectors.toMap(
                    more -> new Part(more.kind(), more.parent()), Function.identity()));
    return course.stops().stream()
        .filter(stop -> !isMember(stop))
        .map(
            stop ->
                new MorePill(
                    Objects.requireNonNull(hidden.get(new Part(stop.kind(), stop.id()))),
                    columns.get(depth(stop.id()) + 1),
                    top(stop.kind(), stop.id())))
        .toList();
  }

  private EdgeLine line(FamilyEdge edge, List<Double> columns) {
    double right = columns.get(depth(edge.from())) + NodeBox.WIDTH;
    return new EdgeLine(
        edge,
        right,
        begin(edge.from()),
        right + trunks.bend(edge.from()),
        columns.get(depth(edge.from()) + 1),
        end(edge));
  }

  private double begin(InvocationId parent) {
    return top(Kind.INVOCATION, parent) + NodeBox.JOINT;
  }

  private double end(FamilyEdge edge) {
    return top(edge.end(), edge.to()) + (edge.leadsToMore() ? MorePill.HEIGHT / 2 : NodeBox.JOINT);
  }

  private static boolean isMember(FamilyRow stop) {
    return stop.kind() == Kind.INVOCATION;
  }

  private double top(Kind kind, InvocationId id) {
    return Objects.requireNonNull(tops.get(new Part(kind, id)));
  }

  private int depth(InvocationId id) {
    return Objects.requireNonNull(depths.get(id));
  }
}
