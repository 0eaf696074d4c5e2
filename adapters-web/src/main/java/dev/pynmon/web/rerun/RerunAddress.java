package dev.pynmon.web.rerun;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import dev.pynmon.web.url.Url;

/** Where invocations are run again, and what is stuck is repaired. */
final class RerunAddress {
  private static final String RERUN = "rerun";

  private RerunAddress() {}

  /** The page that says what running it again would do; "" where its id cannot be asked for. */
  static String page(InvocationId original, Links links) {
    String own = PageLinks.invocation(original, links);
    return own.isEmpty() ? "" : own + "/" + RERUN;
  }

  /** Where it is ordered. */
  static Url order(InvocationId original, Links links) {
    return links.to("invocations", original.value(), RERUN);
  }

  /** The page of what was registered, or taken, as a re-run of the original. */
  static Url result(InvocationId id, InvocationId original, Links links) {
    return links.to("invocations", id.value()).with(RerunNotes.PARAMETER, original.value());
  }

  /** The page that lists what is stranded; where it is put back. */
  static Url stranded(Links links) {
    return links.to("broker", "stranded");
  }

  /** The page that tells whether the atomic service is stuck; where it is freed. */
  static Url scheduler(Links links) {
    return links.to("orchestrator", "scheduler");
  }
}
