package dev.pynmon.domain.familytree;

import dev.pynmon.domain.familytree.FamilyNode.Failure;
import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives each member of a family its place, without recursion: families may be deep. */
final class FamilyLayout {
  private static final double LEFT = 1;
  private static final double TOP = 10;
  private static final double COLUMN_PITCH = 191;
  private static final double ROW_PITCH = 52;
  private static final double RIGHT_MARGIN = 2;
  private static final double BOTTOM_MARGIN = 16;

  private final FamilyShape shape;
  private final Map<InvocationId, Branch> branches = new LinkedHashMap<>();

  /** Depth first; behind the last branch of a parent comes what loads more of its children. */
  private final List<Place> places = new ArrayList<>();

  private int rowCount;
  private int columnCount;

  /** A node, or what loads more of its children. */
  private record Place(Branch branch, boolean more) {}

  FamilyLayout(FamilyShape shape, Map<InvocationId, FamilyFacts> facts) {
    this.shape = shape;
    for (FamilyShape.Member member : shape.members()) {
      FamilyFacts known = facts.get(member.id());
      Branch branch = new Branch(member, known == null ? FamilyFacts.unknown(member.id()) : known);
      branches.put(member.id(), branch);
      member.parent().flatMap(this::branch).ifPresent(parent -> parent.children.add(branch));
    }
  }

  private Optional<Branch> branch(InvocationId id) {
    return Optional.ofNullable(branches.get(id));
  }

  FamilyTree tree() {
    branches.values().forEach(Branch::sortChildren);
    walk();
    places.forEach(this::takeRow);
    List<Branch> bottomUp = new ArrayList<>(branches.values()).reversed();
    bottomUp.forEach(Branch::settle);
    return new FamilyTree(
        shape.top(),
        nodes().map(this::node).toList(),
        edges(),
        places.stream().filter(Place::more).map(place -> more(place.branch())).toList(),
        places.stream().map(FamilyLayout::row).toList(),
        shape.total(),
        columnX(columnCount - 1) + FamilyTree.BOX_WIDTH + RIGHT_MARGIN,
        rowY(rowCount - 1) + FamilyTree.BOX_HEIGHT + BOTTOM_MARGIN);
  }

  private void walk() {
    Deque<Place> open = new ArrayDeque<>();
    branches.values().stream()
        .filter(branch -> branch.member.parent().isEmpty())
        .forEach(root -> open.addLast(new Place(root, false)));
    while (!open.isEmpty()) {
      Place place = open.removeFirst();
      places.add(place);
      if (!place.more()) {
        below(place.branch()).reversed().forEach(open::addFirst);
      }
    }
  }

  private static List<Place> below(Branch branch) {
    List<Place> below = new ArrayList<>();
    branch.children.forEach(child -> below.add(new Place(child, false)));
    if (branch.member.isCut()) {
      below.add(new Place(branch, true));
    }
    return below;
  }

  /** Each leaf takes a row of its own; who has something below gets its row from that. */
  private void takeRow(Place place) {
    Branch branch = place.branch();
    columnCount = Math.max(columnCount, branch.member.depth() + (place.more() ? 2 : 1));
    if (place.more()) {
      branch.moreRow = rowCount++;
    } else if (branch.children.isEmpty() && !branch.member.isCut()) {
      branch.row = rowCount++;
    }
  }

  private Stream<Branch> nodes() {
    return places.stream().filter(place -> !place.more()).map(Place::branch);
  }

  private FamilyNode node(Branch branch) {
    return new FamilyNode(
        branch.member,
        branch.facts,
        columnX(branch.member.depth()),
        rowY(branch.row),
        branch.member.id().equals(shape.focus()),
        branch.failure());
  }

  private FamilyMore more(Branch branch) {
    return new FamilyMore(
        branch.member.id(),
        branch.member.hidden(),
        columnX(branch.member.depth() + 1),
        rowY(branch.moreRow) + (FamilyTree.BOX_HEIGHT - FamilyTree.MORE_HEIGHT) / 2);
  }

  private List<FamilyEdge> edges() {
    List<FamilyEdge> edges = new ArrayList<>();
    for (Place place : places) {
      Branch branch = place.branch();
      if (place.more()) {
        edges.add(edge(branch, branch, branch.moreRow, Relation.DIRECT, false));
      } else {
        branch
            .member
            .parent()
            .flatMap(this::branch)
            .map(
                parent ->
                    edge(
                        parent,
                        branch,
                        branch.row,
                        branch.member.relation(),
                        branch.member.onPath()))
            .ifPresent(edges::add);
      }
    }
    return edges;
  }

  private static FamilyEdge edge(
      Branch from, Branch to, int row, Relation relation, boolean onPath) {
    double x1 = columnX(from.member.depth()) + FamilyTree.BOX_WIDTH;
    double x2 = columnX(from.member.depth() + 1);
    return new FamilyEdge(
        from.member.id(),
        to.member.id(),
        relation,
        onPath,
        from != to && to.failure() != Failure.NONE,
        x1,
        rowY(from.row) + FamilyTree.BOX_HEIGHT / 2,
        (x1 + x2) / 2,
        x2,
        rowY(row) + FamilyTree.BOX_HEIGHT / 2);
  }

  private static FamilyRow row(Place place) {
    Branch branch = place.branch();
    int level = branch.member.depth() + 1;
    if (place.more()) {
      int last = branch.children.size() + 1;
      return new FamilyRow(Kind.MORE, branch.member.id(), level + 1, last, last);
    }
    return new FamilyRow(
        Kind.INVOCATION, branch.member.id(), level, branch.position, branch.setSize);
  }

  private static double columnX(int column) {
    return LEFT + COLUMN_PITCH * column;
  }

  private static double rowY(int row) {
    return TOP + ROW_PITCH * row;
  }
}
