package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who called whom, as records tell.
 *
 * @param parents the caller of each that has one
 */
record Ancestry(Map<InvocationId, InvocationId> parents) {
  /** Of calls farther above the rest is not looked at. A call each for 1,000 records. */
  private static final int MAX_LEVELS = 10;

  /** Of these and of all above them. */
  static Ancestry of(Visit visit, Collection<InvocationId> ids) {
    Map<InvocationId, InvocationId> parents = new HashMap<>();
    Set<InvocationId> asked = new HashSet<>();
    Collection<InvocationId> next = ids;
    for (int level = 0; level < MAX_LEVELS && !next.isEmpty(); level++) {
      asked.addAll(next);
      visit.records(List.copyOf(next)).values().forEach(record -> learn(record, parents));
      next = parents.values().stream().filter(id -> !asked.contains(id)).distinct().toList();
    }
    return new Ancestry(parents);
  }

  private static void learn(StoredInvocation record, Map<InvocationId, InvocationId> parents) {
    if (record instanceof Invocation readable) {
      readable.parent().ifPresent(parent -> parents.put(readable.id(), parent));
    }
  }

  Optional<InvocationId> caller(InvocationId id) {
    return Optional.ofNullable(parents.get(id));
  }

  /** Whether one of those above it is such. */
  boolean isBelow(InvocationId id, Predicate<InvocationId> such) {
    Optional<InvocationId> caller = caller(id);
    for (int level = 0; level < MAX_LEVELS && caller.isPresent(); level++) {
      if (such.test(caller.get())) {
        return true;
      }
      caller = caller.flatMap(this::caller);
    }
    return false;
  }

  /** The topmost above it that is such, with all between; empty where its caller is not. */
  Optional<InvocationId> topmost(InvocationId id, Predicate<InvocationId> such) {
    Optional<InvocationId> top = caller(id).filter(such);
    for (int level = 1; level < MAX_LEVELS && top.isPresent(); level++) {
      Optional<InvocationId> above = caller(top.get()).filter(such);
      if (above.isEmpty()) {
        return top;
      }
      top = above;
    }
    return top;
  }
}
