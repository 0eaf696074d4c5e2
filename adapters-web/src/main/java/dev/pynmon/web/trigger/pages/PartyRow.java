package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.web.listing.FailureCauseView;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invocation that a run of a trigger names.
 *
 * @param partyBadge its status
 * @param partyLink its page
 * @param partyTask its task
 * @param partyTook how long it took, or is taking; "" when that is not known
 * @param rowCause why it failed; at most one
 */
record PartyRow(
    StatusBadge partyBadge,
    IdLink partyLink,
    TaskLink partyTask,
    String partyTook,
    List<FailureCauseView> rowCause) {
  static PartyRow of(
      InvocationId id, Map<InvocationId, InvocationRow> rows, Instant now, Links links) {
    Optional<InvocationRow> row = Optional.ofNullable(rows.get(id));
    return new PartyRow(
        row.map(RowView::badge).orElseGet(StatusBadge::none),
        IdLink.of(id, links),
        TaskLink.of(row.flatMap(InvocationRow::task), links),
        row.map(each -> LifeText.duration(each.life(now))).orElse(""),
        FailureCauseView.any(row.flatMap(InvocationRow::failureCause)));
  }
}
