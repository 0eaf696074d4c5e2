package dev.pynmon.web.trigger;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.part.PageLinks;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;
import java.util.Map;
import java.util.Optional;

/**
 * The invocation that a run of a trigger started.
 *
 * @param startedBadge its status
 * @param startedHref its page; "" for an id in no form
 * @param startedId its id
 * @param startedShort the beginning of that
 */
public record StartedLink(
    StatusBadge startedBadge, String startedHref, String startedId, String startedShort) {
  static StartedLink of(InvocationId id, Map<InvocationId, InvocationState> states, Links links) {
    return new StartedLink(
        Optional.ofNullable(states.get(id))
            .map(state -> StatusBadge.of(state.status().status()))
            .orElseGet(StatusBadge::none),
        PageLinks.invocation(id, links),
        SafeText.whole(id.value()),
        ShortId.of(id));
  }
}
