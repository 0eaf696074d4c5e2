package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyGrowth;
import dev.pynmon.domain.familytree.FamilyGrowth.Wish;
import dev.pynmon.domain.familytree.FamilyLimits;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyShape;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.familytree.Offspring;
import dev.pynmon.domain.familytree.Relation;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who called whom. Upwards each step takes one question, two where a record is missing; downwards
 * each level takes one, and a second one for those of whom more is wanted than usual.
 */
final class Kinship {
  private final Visit visit;
  private final FamilyLimits limits;

  Kinship(Visit visit, FamilyLimits limits) {
    this.visit = visit;
    this.limits = limits;
  }

  /** The invocations to draw. */
  FamilyShape family(InvocationId focus, Expansions expansions) {
    FamilyGrowth growth = new FamilyGrowth(path(focus), expansions, limits);
    while (!growth.isDone()) {
      growth.grow(below(growth.wishes()));
    }
    return growth.shape();
  }

  private FamilyPath path(InvocationId focus) {
    FamilyPath path = new FamilyPath(focus, limits);
    Optional<InvocationId> above = above(focus);
    while (above.isPresent() && path.climb(above.get(), Relation.DIRECT)) {
      above = above(path.highest());
    }
    return path;
  }

  /** As its record says; where that cannot be read, as its registration does. */
  private Optional<InvocationId> above(InvocationId id) {
    Optional<StoredInvocation> record =
        visit
            .stateBackend(store -> store.records().of(List.of(id)))
            .available()
            .map((Map<InvocationId, StoredInvocation> found) -> found.get(id));
    return record.isPresent() && record.get() instanceof Invocation readable
        ? readable.parent()
        : registrar(id);
  }

  private Optional<InvocationId> registrar(InvocationId id) {
    return visit
        .stateBackend(store -> store.histories().of(List.of(id), 1))
        .available()
        .map((Map<InvocationId, History> found) -> found.get(id))
        .flatMap(History::last)
        .flatMap(HistoryEntry::registeredBy);
  }

  private Map<InvocationId, Offspring> below(List<Wish> wishes) {
    Map<Boolean, List<Wish>> byAppetite =
        wishes.stream()
            .collect(Collectors.partitioningBy(wish -> wish.children() > limits.children()));
    Map<InvocationId, Offspring> found = new HashMap<>();
    byAppetite.values().forEach(some -> found.putAll(belowAll(some)));
    return found;
  }

  /** All are asked for as many children as the hungriest wants: then one question will do. */
  private Map<InvocationId, Offspring> belowAll(List<Wish> wishes) {
    int each = Math.max(1, wishes.stream().mapToInt(Wish::children).max().orElse(0));
    List<InvocationId> ids = wishes.stream().map(Wish::id).toList();
    Map<InvocationId, Offspring> found = new HashMap<>();
    visit
        .stateBackend(store -> Batches.ask(ids, batch -> store.records().childrenOf(batch, each)))
        .available()
        .ifPresent(all -> all.forEach((id, children) -> found.put(id, offspring(children))));
    return found;
  }

  private static Offspring offspring(Children children) {
    return new Offspring(
        children.ids().stream().map(id -> new Kin(id, Relation.DIRECT)).toList(), children.total());
  }
}
