package dev.pynmon.web.rerun;

import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * What the page of an invocation says of its re-runs.
 *
 * @param againHref where it is run again; none for those who may not
 * @param againStranded where what is stranded is looked for; none for those who may not put it back
 * @param againScheduler where a stuck atomic service is freed; none for those who may not
 * @param againLocked why nothing may be run again or put back; "" for those who may
 * @param againNote what a re-run came to that led here; at most one
 * @param againLinks its re-runs, and what it is one of; at most one
 */
public record AgainView(
    Href againHref,
    Href againStranded,
    Href againScheduler,
    String againLocked,
    List<AgainNote> againNote,
    List<AgainLinks> againLinks) {
  /** Nothing is offered or known. */
  public static final AgainView NONE =
      new AgainView(Href.NONE, Href.NONE, Href.NONE, "", List.of(), List.of());
}
