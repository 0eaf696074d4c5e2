package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.RerunUseCases;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.error.RefusedText;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.RepairAddress;
import java.util.List;
import java.util.Optional;

/** Running again and repairing, as pages about other things lead there. Safe for concurrent use. */
public final class Reruns {
  private final RerunUseCases useCases;
  private final RerunNotes notes = new RerunNotes();

  public Reruns(RerunUseCases useCases) {
    this.useCases = useCases;
  }

  /** The routes of its own pages. */
  public List<Route> routes(Html html) {
    return RerunPages.routes(html, useCases.one(), notes);
  }

  /** What the page of an invocation says of its re-runs. */
  public AgainView around(InvocationId id, Request request) {
    Optional<InvocationId> original = AgainNote.original(request);
    return new AgainView(
        offers(request) ? RerunAddress.page(id, request.links()) : Href.NONE,
        stranded(request),
        scheduler(request),
        locked(Deed.RERUN, request),
        original.map(from -> AgainNote.of(id, from, notes, request)).stream().toList(),
        AgainLinks.of(useCases.one().links(request.app().key(), id), request.links()).stream()
            .toList());
  }

  /** Whether pages offer this visitor to run something again, or to repair something. */
  public boolean offers(Request request) {
    return useCases.one().offers(request.actor(), request.app().key());
  }

  /** Where what is stranded is looked for; none for those who may not put it back. */
  public Href stranded(Request request) {
    return offers(request) ? Href.to(RepairAddress.stranded(request.links())) : Href.NONE;
  }

  /** Where a stuck atomic service is freed; none for those who may not. */
  public Href scheduler(Request request) {
    return frees(request) ? Href.to(RepairAddress.scheduler(request.links())) : Href.NONE;
  }

  private boolean frees(Request request) {
    return useCases.scheduler().offers(request.actor(), request.app().key());
  }

  /** Why this visitor may not do that kind of repair, a sentence; "" when they may. */
  public String locked(Deed deed, Request request) {
    if (deed == Deed.FREE ? frees(request) : offers(request)) {
      return "";
    }
    if (request.onlyReads()) {
      return RefusedText.READ_ONLY;
    }
    return request.may(deed)
        ? "This monitor cannot write there: its plugin only ever reads this store."
        : RefusedText.role(deed, request.actor());
  }
}
