package dev.pynmon.web.part;

import dev.pynmon.domain.id.CallKey;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.url.Links;

/**
 * A call by its key, for the template {@code part/call}.
 *
 * @param calledHref its page; "" where there is none
 * @param calledKey its key
 * @param calledShort what tells it from other calls of its task
 */
public record CallLink(String calledHref, String calledKey, String calledShort) {
  /** A call that has a page: only the orchestrator can find it. */
  public static CallLink of(CallKey call, Links links) {
    return new CallLink(
        PageLinks.call(call, links), SafeText.whole(call.value()), ShortId.arguments(call));
  }

  /** A call that has none. */
  public static CallLink lost(CallKey call) {
    return new CallLink("", SafeText.whole(call.value()), ShortId.arguments(call));
  }
}
