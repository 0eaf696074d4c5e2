package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventList;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The page of a list of events, for the template {@code event/list}.
 *
 * @param eventsAnswer how many there are, and what came of them
 * @param eventsWays to other lists that are asked the same
 * @param eventsPurge where old ones are removed; none for those who may not
 * @param eventsMissing what could not be asked
 * @param eventsQuery the field for a query
 * @param eventsForm the form above the table
 * @param eventsTable the table
 */
record EventListPage(
    String eventsAnswer,
    List<Way> eventsWays,
    Href eventsPurge,
    List<MissingNote> eventsMissing,
    QueryForm eventsQuery,
    EventForm eventsForm,
    EventTable eventsTable) {
  static EventListPage of(
      EventList list,
      boolean isFiltered,
      List<Way> ways,
      Href purge,
      QueryForm query,
      EventForm form,
      EventTable table) {
    return new EventListPage(
        answer(list, isFiltered), ways, purge, MissingNote.of(list.missing()), query, form, table);
  }

  private static String answer(EventList list, boolean isFiltered) {
    Optional<EventTotals> totals = list.totals().available();
    String all = totals.map(EventListPage::all).orElse("");
    return isFiltered
        ? list.total().available().map(count -> matching(count) + " ").orElse("") + all
        : all;
  }

  private static String matching(Count count) {
    String many = CountText.of(count) + (isOne(count) ? " event matches." : " events match.");
    return many.substring(0, 1).toUpperCase(Locale.ROOT) + many.substring(1);
  }

  private static String all(EventTotals totals) {
    return totals.recorded().value() == 0
        ? "No event is recorded."
        : CountText.of(totals.recorded(), "event")
            + (isOne(totals.recorded()) ? " is" : " are")
            + " recorded: "
            + CountText.of(totals.matched())
            + " met a condition, "
            + CountText.of(totals.triggered())
            + " started something.";
  }

  private static boolean isOne(Count count) {
    return count instanceof Count.Exact && count.value() == 1;
  }
}
