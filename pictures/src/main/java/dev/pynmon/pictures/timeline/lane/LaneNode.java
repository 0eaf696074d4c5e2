package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.runner.RunnerContext;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A lane in the tree of lanes. */
final class LaneNode {
  private final LaneSeat seat;
  private final Optional<LaneNode> parent;
  private final NavigableMap<LaneOrder, LaneNode> children = new TreeMap<>();

  LaneNode(LaneSeat seat, Optional<LaneNode> parent) {
    this.seat = seat;
    this.parent = parent;
    parent.ifPresent(above -> above.children.put(order(), this));
  }

  LaneId id() {
    return seat.id();
  }

  /** Whom it stands for. */
  LaneSeat seat() {
    return seat;
  }

  Optional<LaneNode> parent() {
    return parent;
  }

  /** What is stored of the runner. */
  Optional<RunnerContext> context() {
    return seat.context();
  }

  /** Its place among those beside it. */
  LaneOrder order() {
    return LaneOrder.of(seat);
  }

  /** Those below it, from top to bottom. */
  NavigableMap<LaneOrder, LaneNode> children() {
    return children;
  }

  int depth() {
    int depth = 0;
    for (Optional<LaneNode> n = parent; n.isPresent(); n = n.get().parent) {
      depth++;
    }
    return depth;
  }

  LaneNode root() {
    LaneNode node = this;
    while (node.parent.isPresent()) {
      node = node.parent.get();
    }
    return node;
  }

  LaneKind kind() {
    if (seat.turns().isEmpty()) {
      return LaneKind.SHARED;
    } else if (!children.isEmpty()) {
      return LaneKind.HEADER;
    }
    return parent.isPresent() ? LaneKind.CHILD : LaneKind.PLAIN;
  }
}
