package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An invocation of a growing family. */
final class Sprout {
  final InvocationId id;
  final Optional<Sprout> parent;
  final Kin kin;
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
    this.kin = kin;
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

  /** True when it has children that nobody looks at. */
  boolean isUnseen() {
    return offspring.unseen();
  }

  /** The children that are not shown, wherever. */
  Hidden hidden(Set<InvocationId> all, List<InvocationId> beside) {
    return Hidden.of(id, offspring, asked, all, beside);
  }
}
