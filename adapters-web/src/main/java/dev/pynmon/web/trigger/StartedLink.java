package dev.pynmon.web.trigger;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;
import java.util.Map;
import java.util.Optional;

/**
 * The invocation that a run of a trigger started.
 *
 * @param startedBadge its status
 * @param startedLink its page
 */
public record StartedLink(StatusBadge startedBadge, IdLink startedLink) {
  /** The link, with its status where that is known. */
  public static StartedLink of(
      InvocationId id, Map<InvocationId, InvocationState> states, Links links) {
    return new StartedLink(
        Optional.ofNullable(states.get(id))
            .map(state -> StatusBadge.of(state.status().status()))
            .orElseGet(StatusBadge::none),
        IdLink.of(id, links));
  }
}
