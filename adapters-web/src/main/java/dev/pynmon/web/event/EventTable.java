package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventList;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.query.Page;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.RowsBefore;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.EventsAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import java.util.List;
import java.util.Set;

/**
 * The table of a list of events, for the template {@code event/table}.
 *
 * @param tableRefresh where it is asked for again
 * @param tableAsOf when it was read
 * @param tableHasRows true when there is something to show
 * @param tableRows the events
 * @param tableSearched how far was looked; none when far enough
 * @param tableEmptyTitle what is missing
 * @param tableEmptyText why
 * @param tableClearHref the list without filter; none when there is none
 * @param tableFoot which rows these are
 * @param tablePager to other parts of the list
 * @param tableExport all of it as a file
 */
record EventTable(
    Refresh tableRefresh,
    String tableAsOf,
    boolean tableHasRows,
    List<EventItem> tableRows,
    List<SearchedNote> tableSearched,
    String tableEmptyTitle,
    String tableEmptyText,
    Href tableClearHref,
    String tableFoot,
    Pager tablePager,
    ExportLinks tableExport) {
  private static final String PLACE = "event-table";
  private static final Set<String> NARROWING =
      Set.of(
          EventsAddress.CODE,
          EventsAddress.START,
          EventsAddress.END,
          EventsAddress.MATCHED,
          EventsAddress.TRIGGERED,
          QueryParam.NAME);

  /**
   * The table.
   *
   * @param page the events of the list
   * @param sent the parameters as they were asked for, which links keep
   */
  static EventTable of(
      EventList list, Page<StoredEvent> page, EventParams params, Query sent, Links links) {
    Query asked = RowsBefore.without(sent);
    RowsBefore before = RowsBefore.of(sent, params.page(), page, list.total());
    Pager pager =
        Pager.newestFirst(EventsAddress.all(links).with(asked), page, params.page(), before);
    Narrowed narrowed = Narrowed.of(asked, NARROWING);
    return new EventTable(
        Refresh.of(
            before.here(EventsAddress.all(links).with(asked), params.page(), page),
            before.here(links.to("events", "refresh").with(asked), params.page(), page),
            PLACE),
        TimeText.clock(list.asOf()),
        !page.items().isEmpty(),
        page.items().stream().map(event -> EventItem.of(event, list, narrowed, links)).toList(),
        SearchedNote.of(page, pager),
        FoundText.emptyTitle(page, params.isFiltered(), "event"),
        FoundText.emptyText(
            page,
            params.isFiltered(),
            "An event appears here when one is emitted, by a task or from outside."),
        params.isFiltered() ? Href.to(EventsAddress.all(links)) : Href.NONE,
        FoundText.foot(page, before.number(), before.counted(list.total(), page)),
        pager,
        ExportLinks.of("events", asked, NARROWING, links));
  }
}
