package dev.pynmon.web.attention;

import dev.pynmon.domain.attention.Need;
import dev.pynmon.domain.why.Offer;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.why.SubjectLink;
import java.util.List;
import java.util.stream.Stream;

/** Where something that needs attention is looked at, and what can be done about it. */
record NeedWays(Mends mends, Links links) {
  private static final int MOST = 2;

  /** At most two, where to look first. */
  List<Way> of(Need need) {
    return Stream.concat(
            Stream.concat(Stream.of(look(need)), why(need)),
            need.offers().stream().map(offer -> mend(offer, need)))
        .filter(way -> way.wayHref().leads())
        .limit(MOST)
        .toList();
  }

  /** What is freed is looked at where it is freed, by who may. */
  private Way look(Need need) {
    if (need.page() == Subject.Whole.SCHEDULER) {
      boolean offered = need.offers().contains(Offer.FREE_SCHEDULER) && mends.free().leads();
      return offered ? Way.NONE : new Way(service(), "What to do");
    }
    return new Way(SubjectLink.of(need.page(), links), word(need));
  }

  /** What sets the failures apart that are most of it. */
  private Stream<Way> why(Need need) {
    return need.alike().stream()
        .map(alike -> new Way(SubjectLink.of(alike, links), "What differs?"));
  }

  private Href service() {
    return Href.to(links.to("runners", "atomic-service", "timeline"));
  }

  private Way mend(Offer offer, Need need) {
    return switch (offer) {
      case FREE_SCHEDULER -> new Way(mends.free(), "Free it…");
      case RECOVER -> new Way(mends.recover(), "Recover " + number(need) + "…");
      case RERUN -> Way.NONE;
    };
  }

  private static String word(Need need) {
    return switch (need.page()) {
      case Subject.OfQueue _ -> "Queue";
      case Subject.OfRunner _ -> "Runner";
      case Subject.OfTask _ -> "Task";
      case Subject.OfTrigger _ -> "Trigger";
      case Subject.OfAlike _ -> "What differs?";
      case Subject.OfInvocation _ -> "See it";
      case Subject.Whole.RUNNERS -> "Runners";
      case Subject.Whole.GONE -> "Gone";
      case Subject.Whole.QUEUES -> "Broker";
      case Subject.Whole.TRIGGERS -> "Triggers";
      case Subject.Whole.COMPONENTS -> "Applications";
      case Subject.Whole.CLIENT_DATA -> "Client data";
      case Subject.Whole.SCHEDULER -> "Scheduler";
      case Subject.Whole.STRANDED -> "See " + number(need);
      case Subject.OfStatus _ -> "See " + number(need);
    };
  }

  private static String number(Need need) {
    return CountText.of(need.number().value());
  }
}
