package dev.pynmon.web.trigger;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.listing.FailureCauseView;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * The invocation that a trigger started.
 *
 * @param startedBadge its status
 * @param startedLink its page
 * @param rowCause why it failed; at most one
 */
public record StartedLink(
    StatusBadge startedBadge, IdLink startedLink, List<FailureCauseView> rowCause) {
  /** The link, with how it stands where that is known. */
  public static StartedLink of(InvocationId id, Standings known, Links links) {
    return new StartedLink(
        Optional.ofNullable(known.states().get(id))
            .map(state -> StatusBadge.of(state.status().status()))
            .orElseGet(StatusBadge::none),
        IdLink.of(id, links),
        FailureCauseView.any(Optional.ofNullable(known.failureCauses().get(id))));
  }
}
