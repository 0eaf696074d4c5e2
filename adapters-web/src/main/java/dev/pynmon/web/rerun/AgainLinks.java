package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The re-runs of an invocation that this monitor knows, for the template {@code rerun/links}.
 *
 * @param linksThere true when it was run again
 * @param linksAs the newest of what it was run again as, newest first
 * @param linksMore how many more there are; "" for none
 * @param linksOf what it is a re-run of; at most one
 */
record AgainLinks(
    boolean linksThere, List<Linked> linksAs, String linksMore, List<Linked> linksOf) {
  private static final int MOST = RerunAround.MAX_STATES;

  /** Nothing where none is known. */
  static Optional<AgainLinks> of(RerunLinks known, Links links) {
    return of(known, Map.of(), links);
  }

  /** The same with how they are now. */
  static Optional<AgainLinks> of(RerunAround around, Links links) {
    return of(around.links(), around.states(), links);
  }

  private static Optional<AgainLinks> of(
      RerunLinks known, Map<InvocationId, InvocationState> states, Links links) {
    return known.equals(RerunLinks.NONE)
        ? Optional.empty()
        : Optional.of(
            new AgainLinks(
                !known.rerunAs().isEmpty(),
                known.rerunAs().stream()
                    .limit(MOST)
                    .map(id -> Linked.of(id, states, links))
                    .toList(),
                more(known.rerunAs().size()),
                known.rerunOf().map(id -> Linked.of(id, states, links)).stream().toList()));
  }

  private static String more(int all) {
    return all > MOST ? "and " + CountText.of(all - MOST) + " before" : "";
  }

  /**
   * One of them.
   *
   * @param linkedTo which
   * @param linkedBadge how it is now; at most one
   */
  record Linked(InvocationLink linkedTo, List<StatusBadge> linkedBadge) {
    private static Linked of(
        InvocationId id, Map<InvocationId, InvocationState> states, Links links) {
      return new Linked(
          InvocationLink.of(id, links),
          Optional.ofNullable(states.get(id))
              .map(state -> StatusBadge.of(state.status().status()))
              .stream()
              .toList());
    }
  }
}
