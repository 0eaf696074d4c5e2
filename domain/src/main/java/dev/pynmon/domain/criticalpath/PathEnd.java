package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts together what a walk has found.
 *
 * @param source what it was found in
 * @param joints from one to another, oldest first
 */
record PathEnd(PathSource source, List<PathJoint> joints) {
  CriticalPath path(List<PathStep> steps, List<PathGap> gaps) {
    return new CriticalPath(
        source.focus(),
        source.of(source.focus()).filter(focus -> focus.life().goesOn()).isPresent(),
        steps,
        joints,
        members(steps),
        failing(),
        gaps);
  }

  private List<PathMember> members(List<PathStep> steps) {
    Set<InvocationId> ids = new LinkedHashSet<>(Set.of(source.focus()));
    steps.forEach(step -> ids.add(step.invocation()));
    return ids.stream().flatMap(id -> source.of(id).stream()).map(PathEnd::member).toList();
  }

  private static PathMember member(PathFacts facts) {
    return new PathMember(facts.id(), facts.task(), facts.status(), facts.life().attempts().size());
  }

  /** A failure goes up from the last of those waited for that failed. */
  private List<InvocationId> failing() {
    List<InvocationId> failing = new ArrayList<>();
    Optional<InvocationId> next = Optional.of(source.focus()).filter(this::isFailed);
    while (next.isPresent()) {
      failing.add(next.get());
      next = failedBelow(next.get());
    }
    return failing;
  }

  private Optional<InvocationId> failedBelow(InvocationId id) {
    return joints.stream()
        .filter(joint -> joint.waiter().equals(id) && isFailed(joint.waited()))
        .max(Comparator.comparing(PathJoint::until))
        .map(PathJoint::waited);
  }

  private boolean isFailed(InvocationId id) {
    return source.of(id).filter(PathFacts::isFailed).isPresent();
  }
}
