package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A store of families that counts the questions it is asked. */
public final class Families {
  public static final Instant START = Instant.parse("2026-11-24T14:00:00Z");

  private final Map<InvocationId, List<Kin>> children = new LinkedHashMap<>();
  private final Map<InvocationId, Kin> parents = new HashMap<>();
  private final Map<InvocationId, FamilyFacts> facts = new HashMap<>();
  int questions;

  public static InvocationId id(String id) {
    return new InvocationId(id);
  }

  public Families child(String parent, String child) {
    return child(parent, child, Descent.DIRECT);
  }

  public Families child(String parent, String child, Descent descent) {
    children.computeIfAbsent(id(parent), _ -> new ArrayList<>()).add(new Kin(id(child), descent));
    parents.putIfAbsent(id(child), new Kin(id(parent), descent));
    return this;
  }

  public Families is(String id, String status, int started) {
    facts.put(
        id(id),
        new FamilyFacts(
            id(id),
            Optional.of(new TaskKey("shop." + id)),
            Optional.of(InvocationStatus.of(status)),
            Optional.of(START.plusSeconds(started)),
            Optional.of(Duration.ofSeconds(1)),
            false));
    return this;
  }

  public FamilyPath path(String focus, FamilyLimits limits) {
    FamilyPath path = new FamilyPath(id(focus), limits);
    Optional<Kin> above = Optional.ofNullable(parents.get(path.highest()));
    while (above.isPresent() && path.climb(above.get().id(), above.get().descent())) {
      above = Optional.ofNullable(parents.get(path.highest()));
    }
    return path;
  }

  public FamilyShape shape(String focus) {
    return shape(focus, Expansions.NONE, FamilyLimits.DEFAULT);
  }

  public FamilyShape shape(String focus, Expansions expansions, FamilyLimits limits) {
    FamilyPath path = path(focus, limits);
    FamilyGrowth growth = new FamilyGrowth(path, branch(path, expansions), expansions, limits);
    while (!growth.isDone()) {
      questions++;
      growth.grow(
          growth.wishes().stream()
              .collect(Collectors.toMap(FamilyGrowth.Wish::id, this::offspring)));
    }
    return growth.shape();
  }

  private Optional<FamilyPath> branch(FamilyPath path, Expansions expansions) {
    return expansions
        .place()
        .map(place -> path(place.parent().value(), FamilyLimits.DEFAULT, path))
        .filter(branch -> path.holds(branch.highest()));
  }

  private FamilyPath path(String from, FamilyLimits limits, FamilyPath end) {
    FamilyPath branch = new FamilyPath(id(from), limits);
    while (!end.holds(branch.highest()) && parents.containsKey(branch.highest())) {
      Kin above = parents.get(branch.highest());
      branch.climb(above.id(), above.descent());
    }
    return branch;
  }

  private Offspring offspring(FamilyGrowth.Wish wish) {
    List<Kin> all =
        children.getOrDefault(wish.id(), List.of()).stream()
            .sorted(Comparator.comparing(Kin::descent))
            .toList();
    if (wish.place().isPresent()) {
      return page(all, wish, wish.place().get());
    }
    List<Kin> some = all.subList(0, Math.min(all.size(), wish.children()));
    return new Offspring(some, new Count.Exact(all.size()));
  }

  private static Offspring page(List<Kin> all, FamilyGrowth.Wish wish, ChildrenPlace place) {
    int from = (int) Math.min(all.size(), place.passed());
    int to = Math.min(all.size(), from + wish.children());
    ChildrenPlace before = ChildrenPlace.behind(wish.id(), from - (long) wish.children());
    ChildrenPage page =
        new ChildrenPage(
            from,
            Optional.of(before).filter(_ -> from > 0),
            Optional.of(ChildrenPlace.behind(wish.id(), to)).filter(_ -> to < all.size()));
    return new Offspring(
        all.subList(from, to), new Count.Exact(all.size()), 0, Optional.of(page), false);
  }

  public FamilyTree tree(String focus) {
    return tree(shape(focus));
  }

  public FamilyTree tree(FamilyShape shape) {
    return FamilyTree.of(shape, facts);
  }

  public static List<String> names(FamilyTree tree) {
    return tree.nodes().stream().map(node -> node.member().id().value()).toList();
  }
}
