package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventList;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.listing.CauseView;
import dev.pynmon.web.trigger.StartedLink;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * An invocation that an event of a list started.
 *
 * @param startedOne its page and status
 * @param rowCause why it failed; at most one
 */
record StartedRow(StartedLink startedOne, List<CauseView> rowCause) {
  static StartedRow of(InvocationId id, EventList list, Links links) {
    return new StartedRow(
        StartedLink.of(id, list.states(), links),
        CauseView.any(Optional.ofNullable(list.causes().get(id))));
  }
}
