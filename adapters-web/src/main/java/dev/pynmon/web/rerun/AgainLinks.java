package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * The re-runs of an invocation that this monitor knows, for the template {@code rerun/links}.
 *
 * @param linksThere true when it was run again
 * @param linksAs what it was run again as, newest first
 * @param linksOf what it is a re-run of; at most one
 */
record AgainLinks(boolean linksThere, List<InvocationLink> linksAs, List<InvocationLink> linksOf) {
  /** Nothing where none is known. */
  static Optional<AgainLinks> of(RerunLinks known, Links links) {
    return known.equals(RerunLinks.NONE)
        ? Optional.empty()
        : Optional.of(
            new AgainLinks(
                !known.rerunAs().isEmpty(),
                known.rerunAs().stream().map(id -> InvocationLink.of(id, links)).toList(),
                known.rerunOf().map(id -> InvocationLink.of(id, links)).stream().toList()));
  }
}
