package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.web.listing.FailureCauseView;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.text.StatusBadge;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of many, for the template {@code rerun/run}.
 *
 * @param itemOriginal which is run again
 * @param itemWord what became of that
 * @param itemReason why, where nothing was registered
 * @param itemStands what stands for it now; at most one
 * @param itemBadge how that is; at most one
 * @param rowCause why that failed; at most one
 */
record ItemRow(
    InvocationLink itemOriginal,
    String itemWord,
    String itemReason,
    List<InvocationLink> itemStands,
    List<StatusBadge> itemBadge,
    List<FailureCauseView> rowCause) {
  static ItemRow of(BulkItem item, BulkItems items, Request request) {
    Optional<InvocationId> stands = item.outcome().stands();
    Map<InvocationId, InvocationState> known = items.states().available().orElse(Map.of());
    return new ItemRow(
        InvocationLink.of(item.original(), request.links()),
        word(item.outcome()),
        item.outcome() instanceof BulkOutcome.LeftOut left
            ? BulkText.sentence(left.sentence())
            : "",
        stands.map(id -> InvocationLink.of(id, request.links())).stream().toList(),
        stands
            .flatMap(id -> Optional.ofNullable(known.get(id)))
            .map(state -> StatusBadge.of(state.status().status()))
            .stream()
            .toList(),
        FailureCauseView.any(
            stands.flatMap(id -> Optional.ofNullable(items.failureCauses().get(id)))));
  }

  static String word(BulkOutcome outcome) {
    return switch (outcome) {
      case BulkOutcome.Open _ -> "to come";
      case BulkOutcome.Registered _ -> "registered";
      case BulkOutcome.Existing _ -> "registered already";
      case BulkOutcome.LeftOut left -> BulkText.reason(left.reason()).toLowerCase(Locale.ROOT);
    };
  }
}
