package dev.pynmon.domain.familytree;

import dev.pynmon.domain.familytree.FamilyNode.Failure;
import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.familytree.FamilyShape.Member;
import dev.pynmon.domain.familytree.FamilyShape.Rest;
import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through a family depth first, without recursion: families may be deep. */
final class FamilyWalk {
  private final FamilyShape shape;
  private final Map<InvocationId, Branch> branches = new LinkedHashMap<>();

  /** Depth first; around the branches of a parent comes what stands for its other children. */
  private final List<Place> places = new ArrayList<>();

  /** A node, or what stands for some of its children. */
  private record Place(Branch branch, Kind kind) {
    boolean isNode() {
      return kind == Kind.INVOCATION;
    }
  }

  FamilyWalk(FamilyShape shape, Map<InvocationId, FamilyFacts> facts) {
    this.shape = shape;
    for (Member member : shape.members()) {
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
    List<Branch> bottomUp = new ArrayList<>(branches.values()).reversed();
    bottomUp.forEach(Branch::tellFailure);
    return new FamilyTree(
        shape.top(),
        nodes().map(this::node).toList(),
        edges(),
        places.stream().flatMap(place -> more(place).stream()).toList(),
        places.stream().map(FamilyWalk::row).toList(),
        shape.total());
  }

  private void walk() {
    Deque<Place> open = new ArrayDeque<>();
    branches.values().stream()
        .filter(branch -> branch.member.parent().isEmpty())
        .forEach(root -> open.addLast(new Place(root, Kind.INVOCATION)));
    while (!open.isEmpty()) {
      Place place = open.removeFirst();
      places.add(place);
      if (place.isNode()) {
        below(place.branch()).reversed().forEach(open::addFirst);
      }
    }
  }

  private static List<Place> below(Branch branch) {
    List<Place> below = new ArrayList<>();
    branch.member.before().ifPresent(_ -> below.add(new Place(branch, Kind.BEFORE)));
    branch.children.forEach(child -> below.add(new Place(child, Kind.INVOCATION)));
    branch.member.after().ifPresent(_ -> below.add(new Place(branch, Kind.MORE)));
    return below;
  }

  private Stream<Branch> nodes() {
    return places.stream().filter(Place::isNode).map(Place::branch);
  }

  private FamilyNode node(Branch branch) {
    return new FamilyNode(
        branch.member, branch.facts, branch.member.id().equals(shape.focus()), branch.failure());
  }

  private static Optional<FamilyMore> more(Place place) {
    Member member = place.branch().member;
    Optional<Rest> rest =
        switch (place.kind()) {
          case INVOCATION -> Optional.empty();
          case BEFORE -> member.before();
          case MORE -> member.after();
        };
    return rest.map(hidden -> new FamilyMore(member.id(), place.kind(), hidden));
  }

  private List<FamilyEdge> edges() {
    return places.stream().flatMap(place -> edge(place).stream()).toList();
  }

  private Optional<FamilyEdge> edge(Place place) {
    Branch branch = place.branch();
    return place.isNode()
        ? branch.member.parent().flatMap(this::branch).map(parent -> edge(parent, place))
        : Optional.of(edge(branch, place));
  }

  private static FamilyEdge edge(Branch from, Place to) {
    Branch below = to.branch();
    return new FamilyEdge(
        from.member.id(),
        below.member.id(),
        to.kind(),
        to.isNode() ? below.member.descent() : Descent.DIRECT,
        to.isNode() && below.member.onPath(),
        to.isNode() && below.failure() != Failure.NONE);
  }

  private static FamilyRow row(Place place) {
    Branch branch = place.branch();
    int level = branch.member.depth() + (place.isNode() ? 1 : 2);
    int size = place.isNode() ? branch.setSize : branch.lineCount();
    int position =
        switch (place.kind()) {
          case INVOCATION -> branch.position;
          case BEFORE -> 1;
          case MORE -> size;
        };
    return new FamilyRow(place.kind(), branch.member.id(), level, position, size);
  }
}
