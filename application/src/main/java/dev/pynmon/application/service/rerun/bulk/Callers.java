package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;
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
    Ancestry ancestry = Ancestry.of(visit, open);
    Predicate<InvocationId> runs = ranAgain.or(open::contains);
    return new BulkCheck.Checked(
        checked.items().stream()
            .map(
                item ->
                    open.contains(item.original()) && ancestry.isBelow(item.original(), runs)
                        ? new BulkItem(item.original(), CALLED)
                        : item)
            .toList(),
        checked.tasks(),
        checked.calls(),
        checked.notes());
  }
}
