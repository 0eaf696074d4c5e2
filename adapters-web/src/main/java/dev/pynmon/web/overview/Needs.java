package dev.pynmon.web.overview;

import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Harm;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.pictures.why.WhyText;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.why.SubjectLink;
import java.time.Instant;
import java.util.List;

/** What needs attention, the worst first. */
final class Needs {
  private final Instant asOf;
  private final Href free;
  private final Links links;

  private Needs(Instant asOf, Href free, Links links) {
    this.asOf = asOf;
    this.free = free;
    this.links = links;
  }

  /**
   * All of it; nothing before the first check has ended.
   *
   * @param free where a stuck atomic service is freed; none for those who may not
   */
  static List<Need> of(Snapshot<Checkup> attention, Href free, Links links) {
    return attention.value().map(found -> of(found, free, links)).orElse(List.of());
  }

  private static List<Need> of(Checkup checkup, Href free, Links links) {
    Needs needs = new Needs(checkup.asOf(), free, links);
    return checkup.needs().stream().map(needs::view).toList();
  }

  private Need view(dev.pynmon.domain.attention.Need need) {
    String text =
        text(need.evidence())
            + need.since()
                .map(at -> text(Sentence.say(" Since ").at(at).words(".").end()))
                .orElse("");
    Need view = new Need(mark(need.harm()), text(need.claim()), text.strip(), Way.NONE);
    return need.rule() == Rule.SCHEDULER
        ? view.at(repair(), free.leads() ? "Free it…" : "What to do")
        : view.at(SubjectLink.of(need.page(), links), word(need.page()));
  }

  private String text(Sentence sentence) {
    return WhyText.of(sentence, asOf);
  }

  private static NeedMark mark(Harm harm) {
    return switch (harm) {
      case TROUBLE -> NeedMark.TROUBLE;
      case WARNING -> NeedMark.WARNING;
      case HEALS -> NeedMark.HINT;
    };
  }

  private Href repair() {
    return free.leads() ? free : Href.to(links.to("runners", "atomic-service", "timeline"));
  }

  private static String word(Subject page) {
    return switch (page) {
      case Subject.OfQueue of -> "Queue";
      case Subject.OfRunner of -> "Runner";
      case Subject.OfTask of -> "Task";
      case Subject.OfTrigger of -> "Trigger";
      case Subject.Whole.RUNNERS -> "Runners";
      case Subject.Whole.QUEUES -> "Broker";
      case Subject.Whole.COMPONENTS -> "Applications";
      default -> "See them";
    };
  }
}
