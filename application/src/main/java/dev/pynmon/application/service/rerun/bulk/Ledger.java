package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkItems.Which;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be run again, in its order, and what became of each. Outcomes are written down in that
 * order, so all behind the first that is open are open or left out from the beginning. Safe for
 * concurrent use.
 */
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
    BulkItem before = items.get(place);
    BulkItem after = new BulkItem(before.original(), outcome);
    items.set(place, after);
    unwritten.add(after);
    counts = counts.plus(before.outcome(), -1).plus(outcome, 1);
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
