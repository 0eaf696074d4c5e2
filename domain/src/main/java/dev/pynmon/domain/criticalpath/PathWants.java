package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import java.util.Set;

/**
 * What would tell more of a path.
 *
 * @param facts of whom anything
 * @param called of whom, whom they called
 */
public record PathWants(Set<InvocationId> facts, Set<InvocationId> called) {
  public PathWants {
    facts = Set.copyOf(facts);
    called = Set.copyOf(called);
  }

  /** What these leave open. */
  public static PathWants of(PathSource source) {
    return new PathWalk(source).wants();
  }

  /** True when all is known. */
  public boolean isNothing() {
    return facts.isEmpty() && called.isEmpty();
  }
}
