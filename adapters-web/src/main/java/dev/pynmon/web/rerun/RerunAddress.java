package dev.pynmon.web.rerun;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import dev.pynmon.web.url.Url;

/** Where an invocation is run again. */
final class RerunAddress {
  private static final String RERUN = "rerun";

  private RerunAddress() {}

  /** The page that says what running it again would do; none where its id cannot be asked for. */
  static Href page(InvocationId original, Links links) {
    Href own = PageLinks.invocation(original, links);
    return own.leads() ? new Href(own + "/" + RERUN) : own;
  }

  /** Where it is ordered. */
  static Url order(InvocationId original, Links links) {
    return links.to("invocations", original.value(), RERUN);
  }

  /** The page of what was registered, or taken, as a re-run of the original. */
  static Url result(InvocationId id, InvocationId original, Links links) {
    return links.to("invocations", id.value()).with(RerunNotes.PARAMETER, original.value());
  }
}
