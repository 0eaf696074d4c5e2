package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkItems.Which;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is to be run again, in its order, and what became of each. Safe for concurrent use. */
final class Ledger {
  private final List<BulkItem> items;
  private final List<BulkItem> unwritten = new ArrayList<>();
  private BulkCounts counts;
  private int place;

  Ledger(List<BulkItem> items) {
    this.items = new ArrayList<>(items);
    this.counts = BulkCounts.of(items);
  }

  synchronized BulkCounts counts() {
    return counts;
  }

  /** The first of which nothing became yet. */
  synchronized Optional<InvocationId> next() {
    while (place < items.size() && !isOpen(items.get(place))) {
      place++;
    }
    return place < items.size() ? Optional.of(items.get(place).original()) : Optional.empty();
  }

  /** Writes down what became of the one that {@link #next} names. */
  synchronized void settle(BulkOutcome outcome) {
    settle(place, outcome);
  }

  /** Writes down what became of those that are open, as far as that is known. */
  synchronized void settleThose(Function<InvocationId, Optional<BulkOutcome>> outcomes) {
    for (int at = 0; at < items.size(); at++) {
      if (isOpen(items.get(at))) {
        int item = at;
        outcomes.apply(items.get(at).original()).ifPresent(outcome -> settle(item, outcome));
      }
    }
  }

  private void settle(int at, BulkOutcome outcome) {
    BulkItem before = items.get(at);
    BulkItem after = new BulkItem(before.original(), outcome);
    items.set(at, after);
    unwritten.add(after);
    counts = counts.plus(before.outcome(), -1).plus(outcome, 1);
  }

  /** Those of which nothing became yet, in their order. */
  synchronized List<InvocationId> open() {
    return items.stream().filter(Ledger::isOpen).map(BulkItem::original).toList();
  }

  /** What was settled since this was last asked. */
  synchronized List<BulkItem> unwritten() {
    List<BulkItem> news = List.copyOf(unwritten);
    unwritten.clear();
    return news;
  }

  /** The first that was registered anew. */
  synchronized Optional<InvocationId> canary() {
    return items.stream()
        .map(BulkItem::outcome)
        .filter(BulkOutcome.Registered.class::isInstance)
        .flatMap(outcome -> outcome.stands().stream())
        .findFirst();
  }

  /** Those that stand for what was run again. */
  synchronized List<InvocationId> stand() {
    return items.stream().flatMap(item -> item.outcome().stands().stream()).distinct().toList();
  }

  synchronized List<BulkItem> all() {
    return List.copyOf(items);
  }

  synchronized int size() {
    return items.size();
  }

  /** Those of one kind. */
  synchronized List<BulkItem> those(Which which) {
    return items.stream().filter(item -> isOf(which, item.outcome())).toList();
  }

  private static boolean isOf(Which which, BulkOutcome outcome) {
    return switch (which) {
      case ALL -> true;
      case OPEN -> outcome instanceof BulkOutcome.Open;
      case REGISTERED -> outcome instanceof BulkOutcome.Registered;
      case EXISTING -> outcome instanceof BulkOutcome.Existing;
      case LEFT_OUT -> outcome instanceof BulkOutcome.LeftOut;
    };
  }

  private static boolean isOpen(BulkItem item) {
    return item.outcome() instanceof BulkOutcome.Open;
  }
}
