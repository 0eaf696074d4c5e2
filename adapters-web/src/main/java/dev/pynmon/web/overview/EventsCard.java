package dev.pynmon.web.overview;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.url.EventsAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import dev.pynmon.web.url.Url;
import java.util.List;

/**
 * How much there is of events, for the template {@code overview/events}.
 *
 * @param eventsHref all of them
 * @param eventsNote why nothing is known; "" when it is
 * @param eventsLines one number each
 */
record EventsCard(Href eventsHref, String eventsNote, List<Line> eventsLines) {
  /**
   * A number, or the way to a question.
   *
   * @param lineLabel what is counted
   * @param lineWay how many, which leads to them where there is a list of them
   */
  record Line(String lineLabel, Way lineWay) {
    static Line of(String label, Count count, Href href) {
      return new Line(label, new Way(href, CountText.of(count)));
    }
  }

  /** The card; none where this pynenc keeps no events. */
  static List<EventsCard> of(Answer<EventTotals> state, Links links) {
    Href all = Href.to(EventsAddress.all(links));
    return switch (state) {
      case Answer.Missing<EventTotals> missing
          when missing.why() instanceof Absence.InThisVersion ->
          List.of();
      case Answer.Missing<EventTotals> missing ->
          List.of(
              new EventsCard(
                  all, "Not known: " + AbsenceText.word(missing.why()) + ".", List.of()));
      case Answer.Available<EventTotals> there ->
          List.of(new EventsCard(all, "", lines(there.value(), links)));
    };
  }

  private static List<Line> lines(EventTotals totals, Links links) {
    Url all = EventsAddress.all(links);
    return List.of(
        Line.of("Recorded", totals.recorded(), Href.to(all)),
        Line.of(
            "Met a condition", totals.matched(), Href.to(all.with(EventsAddress.MATCHED, "yes"))),
        Line.of(
            "Started something",
            totals.triggered(),
            Href.to(all.with(EventsAddress.TRIGGERED, "yes"))),
        Line.of("Codes", totals.codes(), Href.NONE),
        Line.of("Runs of triggers", totals.runs(), Href.to(PageLinks.triggerRuns(links))),
        new Line("Last night", new Way(Href.to(PageLinks.lastNight(links)), "what cron started")));
  }
}
