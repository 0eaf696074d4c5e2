package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An invocation of a growing family. */
final class Sprout {
  final InvocationId id;
  final Optional<Sprout> parent;
  final Relation relation;
  final int depth;
  final boolean onPath;

  /** The deepest level that anything below it may have. */
  final int deepest;

  /** True for what is expanded, and all below that: it is served before others. */
  final boolean favoured;

  private Offspring offspring = Offspring.NONE;
  private int asked;

  Sprout(Kin kin, Optional<Sprout> parent, boolean onPath, int deepest, boolean favoured) {
    this.id = kin.id();
    this.relation = kin.relation();
    this.parent = parent;
    this.depth = parent.map(above -> above.depth + 1).orElse(0);
    this.onPath = onPath;
    this.deepest = deepest;
    this.favoured = favoured;
  }

  /** The lower, the sooner it gets children. */
  int rank() {
    if (onPath) {
      return 0;
    }
    return favoured ? 1 : 2;
  }

  boolean mayHaveChildren() {
    return depth < deepest;
  }

  void ask(int children) {
    asked = children;
  }

  int asked() {
    return asked;
  }

  void take(Offspring found) {
    offspring = found;
  }

  /**
   * How many children are not drawn, wherever. When the store gave fewer than it was asked for, it
   * gave all of them, whatever it says of their number.
   */
  Count hidden(Set<InvocationId> drawn, Optional<InvocationId> childOnPath) {
    Set<InvocationId> given = offspring.kin().stream().map(Kin::id).collect(Collectors.toSet());
    long shown = given.stream().filter(drawn::contains).count();
    if (given.size() < asked) {
      return new Count.Exact(given.size() - shown);
    }
    long beside = childOnPath.filter(child -> !given.contains(child)).isPresent() ? 1 : 0;
    long left = Math.max(0, offspring.total().value() - shown - beside);
    return switch (offspring.total()) {
      case Count.Exact ignored -> new Count.Exact(left);
      case Count.AtLeast ignored -> new Count.AtLeast(left);
    };
  }
}
