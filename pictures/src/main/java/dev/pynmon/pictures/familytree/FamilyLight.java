package dev.pynmon.pictures.familytree;

import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.PathMember;
import dev.pynmon.domain.criticalpath.PathPassage;
import dev.pynmon.domain.familytree.FamilyEdge;
import dev.pynmon.domain.id.InvocationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a family is lit: the path that led to the end of its focus.
 *
 * @param members who is on it; nobody where it has but the focus
 * @param passages from one to another
 */
public record FamilyLight(Set<InvocationId> members, List<PathPassage> passages) {
  /** Nothing is. */
  public static final FamilyLight NONE = new FamilyLight(Set.of(), List.of());

  /** That of a path. */
  public static FamilyLight of(Optional<CriticalPath> path) {
    return path.filter(found -> !found.isAlone()).map(FamilyLight::of).orElse(NONE);
  }

  private static FamilyLight of(CriticalPath path) {
    return new FamilyLight(
        path.members().stream().map(PathMember::id).collect(Collectors.toSet()), path.passages());
  }

  /** The classes that light a box; "" for none. */
  String box(InvocationId id) {
    return members.contains(id) ? " crit" : "";
  }

  /** The classes that light a line; "" for none. */
  String line(FamilyEdge edge) {
    return passages.stream()
        .filter(
            passage -> passage.waiter().equals(edge.from()) && passage.waited().equals(edge.to()))
        .findFirst()
        .map(passage -> passage.basis().isInferred() ? " path inferred" : " path")
        .orElse("");
  }
}
