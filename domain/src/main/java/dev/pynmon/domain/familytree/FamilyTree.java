package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The picture of a family: the root at the left, children to the right of their parent, siblings by
 * their start from top to bottom. It is drawn from the lists in their order: edges, nodes, more.
 *
 * @param top how the way up from the focus ended
 * @param nodes depth first
 * @param edges by their lower ends, depth first
 * @param more what is not drawn, by the order of the parents
 * @param rows the same as a list, depth first
 * @param total how many invocations the family has, as far as is known
 */
public record FamilyTree(
    FamilyPath.Top top,
    List<FamilyNode> nodes,
    List<FamilyEdge> edges,
    List<FamilyMore> more,
    List<FamilyRow> rows,
    Count total,
    double width,
    double height) {
  public static final double BOX_WIDTH = 162;
  public static final double BOX_HEIGHT = 40;
  public static final double MORE_WIDTH = 118;
  public static final double MORE_HEIGHT = 24;

  public FamilyTree {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    more = List.copyOf(more);
    rows = List.copyOf(rows);
  }

  /** Draws a family; who has no facts is drawn without them. Cost: as many steps as members. */
  public static FamilyTree of(FamilyShape shape, Map<InvocationId, FamilyFacts> facts) {
    return new FamilyLayout(shape, facts).tree();
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
