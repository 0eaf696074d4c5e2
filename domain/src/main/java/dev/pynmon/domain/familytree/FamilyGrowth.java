package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final Optional<ChildrenPlace> place;
  private final Map<InvocationId, Sprout> sprouts = new LinkedHashMap<>();

  /** What is shown in any case, by what it is below. */
  private final Map<InvocationId, List<Sprout>> planted = new HashMap<>();

  private final int plantedCount;
  private List<Sprout> level = new ArrayList<>();
  private boolean focusReached;
  private boolean placeReached;

  /** A family of which the path is known. */
  public FamilyGrowth(FamilyPath path, Expansions expansions, FamilyLimits limits) {
    this(path, Optional.empty(), expansions, limits);
  }

  /**
   * The same, with the way to the invocation whose children are paged through.
   *
   * @param branch the way up from that, as far as to the path; empty when that is on the path, or
   *     when nothing leads to it: its children are then paged through where it is shown anyway
   */
  public FamilyGrowth(
      FamilyPath path, Optional<FamilyPath> branch, Expansions expansions, FamilyLimits limits) {
    this.path = path;
    this.expansions = expansions;
    this.limits = limits;
    Sprout root = sprout(new Kin(path.highest(), Descent.DIRECT), Optional.empty(), true, true);
    level.add(root);
    plant(root, path.downwards(), true);
    branch.ifPresent(this::plant);
    this.plantedCount = sprouts.size();
    this.place = expansions.place();
  }

  /**
   * What is to be found out next.
   *
   * @param id whose children
   * @param children how many of them at the most; 0 asks but for their number
   * @param place from where on; empty for the first
   */
  public record Wish(InvocationId id, int children, Optional<ChildrenPlace> place) {}

  private void plant(FamilyPath branch) {
    Optional.ofNullable(sprouts.get(branch.highest()))
        .filter(_ -> sprouts.size() + branch.downwards().size() <= mostPlanted())
        .ifPresent(joint -> plant(joint, branch.downwards(), false));
  }

  private int mostPlanted() {
    return limits.mostNodes() - limits.page();
  }

  private void plant(Sprout from, List<Kin> downwards, boolean onPath) {
    Sprout above = from;
    for (Kin kin : downwards) {
      Sprout below = sprout(kin, Optional.of(above), onPath, true);
      planted.computeIfAbsent(above.id, _ -> new ArrayList<>()).add(below);
      above = below;
    }
  }

  private Sprout sprout(Kin kin, Optional<Sprout> parent, boolean onPath, boolean isPlanted) {
    int depth = parent.map(above -> above.depth + 1).orElse(0);
    int times = expansions.times(kin.id());
    int inherited = parent.map(above -> above.deepest).orElse(limits.first().depth());
    int own = depth + times * limits.more().depth() + (isPlanted ? 1 : 0);
    int ofFocus = kin.id().equals(path.focus()) ? depth + limits.more().depth() : 0;
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
    placeReached |= level.stream().anyMatch(this::isPaged);
    level.forEach(sprout -> sprout.ask(room(sprout)));
    return level.stream().map(sprout -> wish(sprout, sprout.asked())).toList();
  }

  /**
   * What is going to be wanted of those that are shown in any case, unless others leave no room for
   * it: to be found out at once before anything has grown, for it waits for nothing.
   */
  public List<Wish> ahead() {
    return sprouts.values().stream().map(sprout -> wish(sprout, room(sprout))).toList();
  }

  private Wish wish(Sprout sprout, int children) {
    return new Wish(sprout.id, children, place.filter(_ -> isPaged(sprout)));
  }

  private boolean isPaged(Sprout sprout) {
    return place.filter(wanted -> wanted.parent().equals(sprout.id)).isPresent();
  }

  private int room(Sprout sprout) {
    if (isPaged(sprout)) {
      return Math.clamp(left(), 0, limits.page());
    }
    int wanted = limits.first().children() + limits.more().nodes() * expansions.times(sprout.id);
    return sprout.mayHaveChildren() && left() > 0 ? Math.min(wanted, limits.mostNodes()) : 0;
  }

  /**
   * What others leave until the focus, and what is paged through, are reached: a visitor asked for
   * these, after all.
   */
  private int left() {
    int usual = Math.max(limits.first().nodes(), plantedCount);
    int page = place.isPresent() ? limits.page() : 0;
    int budget = usual + limits.more().nodes() * expansions.ids().size() + page;
    int kept = (focusReached ? 0 : limits.first().children()) + (placeReached ? 0 : page);
    return Math.min(budget, limits.mostNodes()) - sprouts.size() - kept;
  }

  /** Takes the answers to the wishes; who has none has no children. Goes on to the next level. */
  public void grow(Map<InvocationId, Offspring> found) {
    List<Sprout> next = new ArrayList<>();
    level.stream()
        .sorted(
            Comparator.comparing((Sprout sprout) -> !isPaged(sprout)).thenComparing(Sprout::rank))
        .forEach(
            sprout -> next.addAll(grow(sprout, found.getOrDefault(sprout.id, Offspring.NONE))));
    level = next;
  }

  private List<Sprout> grow(Sprout sprout, Offspring found) {
    sprout.take(found);
    List<Sprout> children = new ArrayList<>(planted.getOrDefault(sprout.id, List.of()));
    int most = sprout.asked() + (isPaged(sprout) ? children.size() : 0);
    for (Kin kin : inOrder(found.kin())) {
      if (children.size() < most && left() > 0 && !sprouts.containsKey(kin.id())) {
        children.add(sprout(kin, Optional.of(sprout), false, false));
      }
    }
    return children;
  }

  /** Those that are expanded first, then as they are given. */
  private List<Kin> inOrder(List<Kin> kin) {
    return kin.stream()
        .sorted(Comparator.comparing((Kin one) -> expansions.times(one.id()) == 0))
        .toList();
  }

  /** What has grown. */
  public FamilyShape shape() {
    Set<InvocationId> all = Set.copyOf(sprouts.keySet());
    return new FamilyShape(
        path.focus(),
        path.top(),
        sprouts.values().stream().map(sprout -> member(sprout, all)).toList());
  }

  private FamilyShape.Member member(Sprout sprout, Set<InvocationId> all) {
    List<InvocationId> beside =
        planted.getOrDefault(sprout.id, List.of()).stream().map(child -> child.id).toList();
    Hidden hidden = sprout.hidden(all, beside);
    return new FamilyShape.Member(
        sprout.kin,
        sprout.parent.map(parent -> parent.id),
        sprout.depth,
        sprout.onPath,
        hidden.before(),
        hidden.after(),
        sprout.isUnseen());
  }
}
