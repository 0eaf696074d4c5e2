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
 * @param passages from one to another, oldest first
 */
record PathEnd(PathSource source, List<PathPassage> passages) {
  CriticalPath path(List<PathStretch> stretches, List<PathGap> gaps) {
    return new CriticalPath(
        source.focus(),
        source.of(source.focus()).filter(focus -> focus.life().goesOn()).isPresent(),
        stretches,
        passages,
        members(stretches),
        failing(),
        gaps);
  }

  private List<PathMember> members(List<PathStretch> stretches) {
    Set<InvocationId> ids = new LinkedHashSet<>(Set.of(source.focus()));
    stretches.forEach(stretch -> ids.add(stretch.invocation()));
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
    return passages.stream()
        .filter(passage -> passage.waiter().equals(id) && isFailed(passage.waited()))
        .max(Comparator.comparing(PathPassage::until))
        .map(PathPassage::waited);
  }

  private boolean isFailed(InvocationId id) {
    return source.of(id).filter(PathFacts::isFailed).isPresent();
  }
}
