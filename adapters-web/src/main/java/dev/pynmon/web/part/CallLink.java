package dev.pynmon.web.part;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.List;
import java.util.Optional;

/**
 * A call by its key, for the template {@code part/call}.
 *
 * @param calledHref its page; none where there is none
 * @param calledKey its key
 * @param calledShort what tells it from other calls of its task
 */
public record CallLink(Href calledHref, String calledKey, String calledShort) {
  /** The call of an invocation, if it is known; at most one. */
  public static List<CallLink> of(InvocationRow row, Links links) {
    Optional<CallKey> tracked = row.state().map(InvocationState::call);
    return row
        .call()
        .map(call -> tracked.filter(call::equals).isPresent() ? of(call, links) : lost(call))
        .stream()
        .toList();
  }

  /** A call that has a page: only the orchestrator can find it. */
  public static CallLink of(CallKey call, Links links) {
    return new CallLink(
        PageLinks.call(call, links), SafeText.whole(call.value()), ShortId.arguments(call));
  }

  /** A call that has none. */
  public static CallLink lost(CallKey call) {
    return new CallLink(Href.NONE, SafeText.whole(call.value()), ShortId.arguments(call));
  }
}
