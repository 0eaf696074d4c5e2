package dev.pynmon.web.invocation;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.listing.FailureCauseView;
import dev.pynmon.web.listing.RowView;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * An invocation that a trigger or an event leads to, for the template {@code invocation/related}.
 *
 * @param relatedBadge its status; none where it was not asked for, at most one
 * @param relatedLink its page
 * @param relatedFunction its function; "" when that is not known
 * @param relatedTook how long it took, or is taking; "" when that is not known
 * @param rowCause why it failed; at most one
 */
record RelatedRow(
    List<StatusBadge> relatedBadge,
    IdLink relatedLink,
    String relatedFunction,
    String relatedTook,
    List<FailureCauseView> rowCause) {
  static RelatedRow of(InvocationId id, Triggering triggering, Links links) {
    Optional<InvocationRow> row = Optional.ofNullable(triggering.invocations().get(id));
    return new RelatedRow(
        row.map(RowView::badge).stream().toList(),
        IdLink.of(id, links),
        row.flatMap(InvocationRow::task).map(TaskKey::function).map(SafeText::name).orElse(""),
        row.map(one -> LifeText.duration(one.life(triggering.asOf()))).orElse(""),
        FailureCauseView.any(row.flatMap(InvocationRow::failureCause)));
  }
}
