package dev.pynmon.pictures.timeline.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Nests lanes in those above them: inside a group a runner stands before its workers. All stand as
 * {@link LaneOrder} tells.
 */
final class LaneTree {
  private final LaneFinder finder;
  private final Map<LaneId, LaneNode> nodes = new LinkedHashMap<>();

  private LaneTree(LaneFinder finder) {
    this.finder = finder;
  }

  /** The lanes from top to bottom, with those of parents that did nothing themselves. */
  static List<LaneNode> inOrder(Collection<LaneId> lanes, LaneFinder finder) {
    LaneTree tree = new LaneTree(finder);
    lanes.forEach(tree::add);
    return tree.flattened();
  }

  private void add(LaneId lane) {
    Deque<LaneSeat> line = new ArrayDeque<>();
    for (Optional<LaneId> each = Optional.of(lane);
        each.isPresent() && !nodes.containsKey(each.get());
        each = line.getFirst().parent()) {
      line.push(finder.seat(each.get()));
    }
    line.forEach(seat -> nodes.put(seat.id(), new LaneNode(seat, seat.parent().map(nodes::get))));
  }

  private List<LaneNode> flattened() {
    SortedMap<LaneOrder, LaneNode> roots = new TreeMap<>();
    nodes.values().forEach(node -> roots.put(node.root().order(), node.root()));
    List<LaneNode> lanes = new ArrayList<>(nodes.size());
    Deque<LaneNode> open = new ArrayDeque<>(roots.values());
    while (!open.isEmpty()) {
      LaneNode node = open.removeFirst();
      lanes.add(node);
      node.children().descendingMap().values().forEach(open::addFirst);
    }
    return lanes;
  }
}
