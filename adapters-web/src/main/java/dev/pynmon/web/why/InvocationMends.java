package dev.pynmon.web.why;

import dev.pynmon.domain.why.Offer;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * Where a visitor does something about an invocation; none of what they may not.
 *
 * @param again where it is run again
 * @param stranded where what is stranded is put back
 * @param scheduler where a stuck atomic service is freed
 */
public record InvocationMends(Href again, Href stranded, Href scheduler) {
  /** Nothing may be done. */
  public static final InvocationMends NOTHING =
      new InvocationMends(Href.NONE, Href.NONE, Href.NONE);

  /** The ways to what is offered. */
  List<Way> ways(List<Offer> offers) {
    return offers.stream().map(this::way).filter(way -> way.wayHref().leads()).toList();
  }

  private Way way(Offer offer) {
    return switch (offer) {
      case RERUN -> new Way(again, "Run it again…");
      case RECOVER -> new Way(stranded, "Put it back…");
      case FREE_SCHEDULER -> new Way(scheduler, "Free the scheduler…");
    };
  }
}
