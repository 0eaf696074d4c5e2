package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventList;
import dev.pynmon.application.port.in.event.ListEventsQuery;
import dev.pynmon.application.port.in.event.ListEventsUseCase;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.purge.PurgeLink;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.query.SameQuery;
import dev.pynmon.web.url.EventsAddress;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;

/** Answers the list of events and its table alone. */
final class EventListHandler {
  private final ListEventsUseCase events;
  private final Template<EventListPage> page;
  private final Template<EventTable> table;
  private final Template<NoEventsPage> none;

  EventListHandler(Html html, ListEventsUseCase events) {
    this.events = events;
    this.page = html.template("event/list", EventListPage.class);
    this.table = html.template("event/table", EventTable.class);
    this.none = html.template("event/none", NoEventsPage.class);
  }

  Reply page(Request request) {
    EventParams params = EventParams.read(request.params(), request.now());
    EventList list = list(request, params);
    if (isOld(list)) {
      return Reply.page(head(list), none.render(NoEventsPage.OLD));
    }
    Page<StoredEvent> rows = rows(list);
    return lastPage(params, list, rows)
        .map(last -> Reply.seeOther(at(last, request).toString()))
        .orElseGet(() -> Reply.page(head(list), page.render(view(list, rows, params, request))));
  }

  Reply table(Request request) {
    EventParams params = EventParams.read(request.params(), request.now());
    EventList list = list(request, params);
    return isOld(list)
        ? Reply.fragment(none.render(NoEventsPage.OLD))
        : Reply.fragment(table.render(table(list, rows(list), params, request)));
  }

  private EventList list(Request request, EventParams params) {
    return events.list(
        new ListEventsQuery(request.app().key(), params.filter(), params.search(), params.page()));
  }

  private static boolean isOld(EventList list) {
    return list.page().absence().filter(Absence.InThisVersion.class::isInstance).isPresent();
  }

  private static Page<StoredEvent> rows(EventList list) {
    return Required.of(Component.TRIGGER, list.page());
  }

  private static EventListPage view(
      EventList list, Page<StoredEvent> rows, EventParams params, Request request) {
    List<String> codes = list.codes().available().map(Page::items).orElse(List.of());
    return EventListPage.of(
        list,
        params.isFiltered(),
        SameQuery.ofEvents(request),
        PurgeLink.events(request),
        QueryForm.of(Noun.EVENTS, request),
        EventForm.of(params, codes, request.links()),
        table(list, rows, params, request));
  }

  private static EventTable table(
      EventList list, Page<StoredEvent> rows, EventParams params, Request request) {
    return EventTable.of(list, rows, params, request.params().query(), request.links());
  }

  /** The number of the last page in place of one behind it, as the original has it. */
  private static Optional<Integer> lastPage(
      EventParams params, EventList list, Page<StoredEvent> rows) {
    boolean past = rows.items().isEmpty() && rows.searchedBackTo().isEmpty();
    return past && params.page() instanceof PageRequest.Skip(int size, int skip)
        ? Optional.of(lastPage(list, size)).filter(last -> last <= skip / size)
        : Optional.empty();
  }

  private static int lastPage(EventList list, int size) {
    long total =
        list.total().available().filter(Count.Exact.class::isInstance).map(Count::value).orElse(0L);
    return (int) (Math.min(Math.max(0, total - 1), PageRequest.MAX_SKIP) / size) + 1;
  }

  private static Url at(int page, Request request) {
    return EventsAddress.all(request.links())
        .with(request.params().query())
        .without(EventParams.PAGE)
        .with(EventParams.PAGE, page);
  }

  private static Head head(EventList list) {
    return Head.of(Area.EVENTS).asOf(list.asOf());
  }
}
