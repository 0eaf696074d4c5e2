package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A family as it is shown: who is below whom, siblings by their start, and what is hidden.
 *
 * @param top how the way up from the focus ended
 * @param nodes depth first
 * @param edges by their lower ends, depth first
 * @param more what is not shown, by the order of the parents
 * @param rows the same as a list, depth first
 * @param total how many invocations the family has, as far as is known
 */
public record FamilyTree(
    FamilyPath.Top top,
    List<FamilyNode> nodes,
    List<FamilyEdge> edges,
    List<FamilyMore> more,
    List<FamilyRow> rows,
    Count total) {
  public FamilyTree {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    more = List.copyOf(more);
    rows = List.copyOf(rows);
  }

  /**
   * Puts a family in order; who has no facts is shown without them. Cost: as many steps as members.
   */
  public static FamilyTree of(FamilyShape shape, Map<InvocationId, FamilyFacts> facts) {
    return new FamilyWalk(shape, facts).tree();
  }

  /** True when it is cut and as large as one may be: to expand anything would show nothing more. */
  public boolean isFull() {
    return !more.isEmpty() && nodes.size() >= FamilyLimits.DEFAULT.mostNodes();
  }

  /** True when events or triggers of some of these started more than is looked at. */
  public boolean isUnseen() {
    return nodes.stream().anyMatch(node -> node.member().unseen());
  }

  /** The node of an invocation. */
  public Optional<FamilyNode> node(InvocationId id) {
    return nodes.stream().filter(node -> node.member().id().equals(id)).findFirst();
  }
}
