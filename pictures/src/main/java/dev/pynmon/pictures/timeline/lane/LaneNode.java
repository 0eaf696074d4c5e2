package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.runner.RunnerContext;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A runner in the tree of runners. */
final class LaneNode {
  private final LaneId id;
  private final NavigableMap<LaneId, LaneNode> children = new TreeMap<>();
  private Optional<LaneNode> parent = Optional.empty();
  private Optional<RunnerContext> context = Optional.empty();

  LaneNode(LaneId id) {
    this.id = id;
  }

  LaneId id() {
    return id;
  }

  Optional<LaneNode> parent() {
    return parent;
  }

  /** What is stored of the runner. */
  Optional<RunnerContext> context() {
    return context;
  }

  /** By runner id. */
  NavigableMap<LaneId, LaneNode> children() {
    return children;
  }

  void know(Optional<RunnerContext> stored) {
    context = context.or(() -> stored);
  }

  /** Puts this node below another, unless it has a parent or is itself above that one. */
  boolean putBelow(LaneNode other) {
    if (parent.isPresent() || other.isWithin(this)) {
      return false;
    }
    parent = Optional.of(other);
    other.children.put(id, this);
    return true;
  }

  private boolean isWithin(LaneNode ancestor) {
    Optional<LaneNode> node = Optional.of(this);
    while (node.isPresent()) {
      if (node.get().id.equals(ancestor.id)) {
        return true;
      }
      node = node.get().parent;
    }
    return false;
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
    if (id.runner().isEmpty()) {
      return LaneKind.SHARED;
    } else if (!children.isEmpty()) {
      return LaneKind.HEADER;
    }
    return parent.isPresent() ? LaneKind.CHILD : LaneKind.PLAIN;
  }
}
