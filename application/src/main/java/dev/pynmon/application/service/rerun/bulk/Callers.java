package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Leaves out what others call anew that run again, or that did: it would be done twice.
 *
 * @param visit whose records tell who called whom
 * @param ranAgain holds for what was run again before
 */
record Callers(Visit visit, Predicate<InvocationId> ranAgain) {
  /** Of longer chains of calls the rest is not looked at. A call each for 1,000 records. */
  private static final int MAX_LEVELS = 10;

  private static final BulkOutcome CALLED =
      new BulkOutcome.LeftOut(
          BulkReason.CALLED,
          "It was called by one of these, or by one that was run again: that calls it anew.");

  BulkCheck.Checked without(BulkCheck.Checked checked) {
    Set<InvocationId> open =
        checked.items().stream()
            .filter(Planned::isOpen)
            .map(BulkItem::original)
            .collect(Collectors.toSet());
    Map<InvocationId, InvocationId> parents = parents(open);
    Predicate<InvocationId> runs = ranAgain.or(open::contains);
    return new BulkCheck.Checked(
        checked.items().stream()
            .map(item -> open.contains(item.original()) ? of(item, parents, runs) : item)
            .toList(),
        checked.tasks(),
        checked.calls(),
        checked.notes());
  }

  private static BulkItem of(
      BulkItem item, Map<InvocationId, InvocationId> parents, Predicate<InvocationId> runs) {
    Optional<InvocationId> caller = Optional.ofNullable(parents.get(item.original()));
    for (int level = 0; level < MAX_LEVELS && caller.isPresent(); level++) {
      if (runs.test(caller.get())) {
        return new BulkItem(item.original(), CALLED);
      }
      caller = caller.map(parents::get);
    }
    return item;
  }

  private Map<InvocationId, InvocationId> parents(Set<InvocationId> ids) {
    Map<InvocationId, InvocationId> parents = new HashMap<>();
    Set<InvocationId> asked = new HashSet<>();
    Collection<InvocationId> next = ids;
    for (int level = 0; level < MAX_LEVELS && !next.isEmpty(); level++) {
      asked.addAll(next);
      visit.records(List.copyOf(next)).values().forEach(record -> learn(record, parents));
      next = parents.values().stream().filter(id -> !asked.contains(id)).distinct().toList();
    }
    return parents;
  }

  private static void learn(StoredInvocation record, Map<InvocationId, InvocationId> parents) {
    if (record instanceof Invocation readable) {
      readable.parent().ifPresent(parent -> parents.put(readable.id(), parent));
    }
  }
}
