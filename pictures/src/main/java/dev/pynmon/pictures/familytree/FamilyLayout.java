package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.familytree.FamilyEdge;
import dev.pynmon.domain.familytree.FamilyMore;
import dev.pynmon.domain.familytree.FamilyNode;
import dev.pynmon.domain.familytree.FamilyRow;
import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.id.InvocationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives each part of a family its place, without recursion: families may be deep. Each leaf takes a
 * row of its own; whoever has something below stands half way between the first and the last of it.
 */
final class FamilyLayout {
  private static final double LEFT = 1;
  private static final double TOP = 10;
  private static final double COLUMN_PITCH = 191;
  private static final double ROW_PITCH = 52;
  private static final double RIGHT_MARGIN = 2;
  private static final double BOTTOM_MARGIN = 16;

  private final FamilyTree tree;
  private final Map<Line, Integer> rows = new HashMap<>();
  private final Map<InvocationId, Integer> depths = new HashMap<>();
  private final Map<InvocationId, Span> below = new HashMap<>();
  private int rowCount;
  private int columnCount;

  /** A line of the list, which has a place of its own. */
  private record Line(Kind kind, InvocationId id) {
    static Line of(FamilyRow row) {
      return new Line(row.kind(), row.id());
    }
  }

  /** From the first to the last row of the children that are drawn. */
  private record Span(int first, int last) {
    Span with(Span lower) {
      return new Span(first, lower.last);
    }
  }

  FamilyLayout(FamilyTree tree) {
    this.tree = tree;
  }

  FamilyPicture picture() {
    takeRows();
    settle();
    return new FamilyPicture(
        tree,
        tree.nodes().stream().map(this::box).toList(),
        tree.edges().stream().map(this::line).toList(),
        tree.more().stream().map(this::pill).toList(),
        columnX(columnCount - 1) + NodeBox.WIDTH + RIGHT_MARGIN,
        rowY(rowCount - 1) + NodeBox.HEIGHT + BOTTOM_MARGIN);
  }

  private void takeRows() {
    List<FamilyRow> lines = tree.rows();
    for (int i = 0; i < lines.size(); i++) {
      FamilyRow line = lines.get(i);
      columnCount = Math.max(columnCount, line.level());
      boolean leaf = i + 1 == lines.size() || lines.get(i + 1).level() <= line.level();
      if (leaf) {
        rows.put(Line.of(line), rowCount++);
      }
    }
  }

  /** From the deepest up: when a parent is reached, all below it has its place. */
  private void settle() {
    for (FamilyNode node : tree.nodes().reversed()) {
      InvocationId id = node.member().id();
      int row = rows.computeIfAbsent(new Line(Kind.INVOCATION, id), any -> middle(node));
      depths.put(id, node.member().depth());
      node.member()
          .parent()
          .ifPresent(
              parent -> below.merge(parent, new Span(row, row), (old, upper) -> upper.with(old)));
    }
  }

  /** Where no child is drawn, beside what stands for them. */
  private int middle(FamilyNode node) {
    InvocationId id = node.member().id();
    Span children = below.get(id);
    if (children != null) {
      return (children.first() + children.last()) / 2;
    }
    return row(node.member().after().isPresent() ? Kind.MORE : Kind.BEFORE, id);
  }

  private int row(Kind kind, InvocationId id) {
    return Objects.requireNonNull(rows.get(new Line(kind, id)));
  }

  private NodeBox box(FamilyNode node) {
    InvocationId id = node.member().id();
    return new NodeBox(node, columnX(depth(id)), rowY(row(Kind.INVOCATION, id)));
  }

  private MorePill pill(FamilyMore more) {
    double inside = (NodeBox.HEIGHT - MorePill.HEIGHT) / 2;
    double y = rowY(row(more.kind(), more.parent())) + inside;
    return new MorePill(more, columnX(depth(more.parent()) + 1), y);
  }

  private EdgeLine line(FamilyEdge edge) {
    double x1 = columnX(depth(edge.from())) + NodeBox.WIDTH;
    double x2 = columnX(depth(edge.from()) + 1);
    return new EdgeLine(
        edge,
        x1,
        rowY(row(Kind.INVOCATION, edge.from())) + NodeBox.HEIGHT / 2,
        (x1 + x2) / 2,
        x2,
        rowY(row(edge.end(), edge.to())) + NodeBox.HEIGHT / 2);
  }

  private int depth(InvocationId id) {
    return Objects.requireNonNull(depths.get(id));
  }

  private static double columnX(int column) {
    return LEFT + COLUMN_PITCH * column;
  }

  private static double rowY(int row) {
    return TOP + ROW_PITCH * row;
  }
}
