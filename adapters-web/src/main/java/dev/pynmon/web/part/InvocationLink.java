package dev.pynmon.web.part;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;

/**
 * A link to an invocation, for the template {@code part/invocation}.
 *
 * @param linkHref its page; none where its id is too long or in no form
 * @param linkId its id; the beginning of one that is too long
 * @param linkShort the beginning of its id
 * @param linkText its function; "" when that is not known
 */
public record InvocationLink(Href linkHref, String linkId, String linkShort, String linkText) {
  /** A link by nothing but the id. */
  public static InvocationLink of(InvocationId id, Links links) {
    return named(id, "", links);
  }

  /** The same, where an id longer than any that pynenc writes is to be read, too. */
  public static InvocationLink inFull(InvocationId id, Links links) {
    return new InvocationLink(
        PageLinks.invocation(id, links), SafeText.whole(id.value()), ShortId.of(id), "");
  }

  /** A link by nothing but the id that leads elsewhere than to its page. */
  public static InvocationLink elsewhere(InvocationId id, Href href) {
    return new InvocationLink(href, SafeText.id(id.value()), ShortId.of(id), "");
  }

  /** A link with the function of the invocation. */
  public static InvocationLink of(InvocationRow row, Links links) {
    return named(row.id(), row.task().map(TaskKey::function).orElse(""), links);
  }

  private static InvocationLink named(InvocationId id, String function, Links links) {
    return new InvocationLink(
        PageLinks.invocation(id, links),
        SafeText.id(id.value()),
        ShortId.of(id),
        SafeText.name(function));
  }
}
