package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nests runners in those that started them. Groups stand in the order in which one of them first
 * appears, inside a group a runner stands before its workers, and those by their ids.
 */
public final class LaneTree {
  /** Nobody nests deeper; a damaged store may seem to. */
  public static final int MAX_DEPTH = 32;

  private final Map<RunnerId, RunnerContext> contexts;
  private final Map<LaneId, LaneNode> nodes = new LinkedHashMap<>();

  private LaneTree(Map<RunnerId, RunnerContext> contexts) {
    this.contexts = contexts;
  }

  /** The lanes from top to bottom, with those of parents that did nothing themselves. */
  static List<LaneNode> inOrder(Collection<LaneId> lanes, Map<RunnerId, RunnerContext> contexts) {
    LaneTree tree = new LaneTree(contexts);
    lanes.forEach(tree::add);
    return tree.flattened();
  }

  private LaneNode node(LaneId id) {
    return nodes.computeIfAbsent(id, LaneNode::new);
  }

  private void add(LaneId id) {
    LaneNode node = node(id);
    Optional<RunnerContext> context = id.runner().map(contexts::get);
    for (int depth = 0; depth < MAX_DEPTH && context.isPresent(); depth++) {
      node.know(context);
      Optional<LaneNode> parent = context.get().parentId().map(LaneId::of).map(this::node);
      if (parent.isEmpty() || !node.putBelow(parent.get())) {
        return;
      }
      context = parentOf(context.get());
      node = parent.get();
    }
  }

  /** What is stored of a runner's parent, with the runner or by itself. */
  private Optional<RunnerContext> parentOf(RunnerContext context) {
    return context.parent().or(() -> context.parentId().map(contexts::get));
  }

  private List<LaneNode> flattened() {
    Set<LaneNode> roots = new LinkedHashSet<>();
    nodes.values().forEach(node -> roots.add(node.root()));
    List<LaneNode> lanes = new ArrayList<>(nodes.size());
    Deque<LaneNode> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      LaneNode node = open.removeFirst();
      lanes.add(node);
      node.children().descendingMap().values().forEach(open::addFirst);
    }
    return lanes;
  }
}
