package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Grows a family from its root, level by level: it says what it wants to know of a level, and is
 * told. So a level costs one question to the store, however many invocations it has. Ends always:
 * no invocation is in a family twice.
 */
public final class FamilyGrowth {
  private final FamilyPath path;
  private final Expansions expansions;
  private final FamilyLimits limits;
  private final Map<InvocationId, Sprout> sprouts = new LinkedHashMap<>();
  private final Map<InvocationId, Sprout> pathChildren = new HashMap<>();
  private List<Sprout> level = new ArrayList<>();
  private boolean focusReached;

  /** A family of which the path is known. */
  public FamilyGrowth(FamilyPath path, Expansions expansions, FamilyLimits limits) {
    this.path = path;
    this.expansions = expansions;
    this.limits = limits;
    plantPath();
  }

  /**
   * What is to be found out next.
   *
   * @param id whose children
   * @param children how many of them at the most; 0 asks but for their number
   */
  public record Wish(InvocationId id, int children) {}

  private void plantPath() {
    Sprout above = sprout(new Kin(path.highest(), Relation.DIRECT), Optional.empty(), true);
    level.add(above);
    for (Kin kin : path.downwards()) {
      Sprout below = sprout(kin, Optional.of(above), true);
      pathChildren.put(above.id, below);
      above = below;
    }
  }

  private Sprout sprout(Kin kin, Optional<Sprout> parent, boolean onPath) {
    int depth = parent.map(above -> above.depth + 1).orElse(0);
    int times = expansions.times(kin.id());
    int inherited = parent.map(above -> above.deepest).orElse(limits.depth());
    int own = depth + times * limits.moreDepth() + (onPath ? 1 : 0);
    int ofFocus = kin.id().equals(path.focus()) ? depth + limits.moreDepth() : 0;
    int deepest = Math.max(inherited, Math.max(own, ofFocus));
    boolean favoured = times > 0 || parent.map(above -> above.favoured).orElse(false);
    Sprout sprout = new Sprout(kin, parent, onPath, deepest, favoured);
    sprouts.put(kin.id(), sprout);
    return sprout;
  }

  /** True when nothing more is wanted. */
  public boolean isDone() {
    return level.isEmpty();
  }

  /** What is wanted of the present level; to be answered at once by {@link #grow}. */
  public List<Wish> wishes() {
    focusReached |= level.stream().anyMatch(sprout -> sprout.id.equals(path.focus()));
    level.forEach(sprout -> sprout.ask(room(sprout)));
    return level.stream().map(sprout -> new Wish(sprout.id, sprout.asked())).toList();
  }

  private int room(Sprout sprout) {
    int wanted = limits.children() + limits.moreNodes() * expansions.times(sprout.id);
    return sprout.mayHaveChildren() && left() > 0 ? Math.min(wanted, limits.mostNodes()) : 0;
  }

  /** What others leave until the focus is reached: a visitor asked for its family, after all. */
  private int left() {
    int budget = limits.nodes() + limits.moreNodes() * expansions.ids().size();
    int kept = focusReached ? 0 : limits.children();
    return Math.min(budget, limits.mostNodes()) - sprouts.size() - kept;
  }

  /** Takes the answers to the wishes; who has none has no children. Goes on to the next level. */
  public void grow(Map<InvocationId, Offspring> found) {
    List<Sprout> next = new ArrayList<>();
    level.stream()
        .sorted(Comparator.comparingInt(Sprout::rank))
        .forEach(
            sprout -> next.addAll(grow(sprout, found.getOrDefault(sprout.id, Offspring.NONE))));
    level = next;
  }

  private List<Sprout> grow(Sprout sprout, Offspring found) {
    sprout.take(found);
    List<Sprout> children = new ArrayList<>();
    Optional.ofNullable(pathChildren.get(sprout.id)).ifPresent(children::add);
    for (Kin kin : inOrder(found.kin())) {
      if (children.size() < sprout.asked() && left() > 0 && !sprouts.containsKey(kin.id())) {
        children.add(sprout(kin, Optional.of(sprout), false));
      }
    }
    return children;
  }

  /** Those that are expanded first, then by relation, then as the store has them. */
  private List<Kin> inOrder(List<Kin> kin) {
    return kin.stream()
        .sorted(
            Comparator.comparing((Kin one) -> expansions.times(one.id()) == 0)
                .thenComparing(Kin::relation))
        .toList();
  }

  /** What has grown. */
  public FamilyShape shape() {
    Set<InvocationId> drawn = new LinkedHashSet<>(sprouts.keySet());
    List<FamilyShape.Member> members = new ArrayList<>();
    for (Sprout sprout : sprouts.values()) {
      Optional<InvocationId> onPath =
          Optional.ofNullable(pathChildren.get(sprout.id)).map(child -> child.id);
      members.add(
          new FamilyShape.Member(
              sprout.id,
              sprout.parent.map(parent -> parent.id),
              sprout.relation,
              sprout.depth,
              sprout.onPath,
              sprout.hidden(drawn, onPath)));
    }
    return new FamilyShape(path.focus(), path.top(), members);
  }
}
