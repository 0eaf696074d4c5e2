package dev.pynmon.application.service.event;

import dev.pynmon.application.port.in.event.EventList;
import dev.pynmon.application.port.in.event.EventMarkers;
import dev.pynmon.application.port.in.event.ListEventsQuery;
import dev.pynmon.application.port.in.event.ListEventsUseCase;
import dev.pynmon.application.port.in.event.MarkersQuery;
import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.AskedWalk;
import dev.pynmon.application.service.query.AskedWalk.Part;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of events: the trigger store has them, the orchestrator knows what became of others. */
public final class ListEventsService implements ListEventsUseCase {
  private final AppDirectory apps;
  private final ValueDecoder decoder;

  /**
   * Lists events.
   *
   * @param decoder knows what payloads say, for queries that ask for them
   */
  public ListEventsService(AppDirectory apps, ValueDecoder decoder) {
    this.apps = apps;
    this.decoder = decoder;
  }

  @Override
  public EventList list(ListEventsQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      return list(visit, query);
    }
  }

  private EventList list(Visit visit, ListEventsQuery query) {
    Triggers triggers = new Triggers(visit);
    Later<Optional<Count>> total =
        visit.begin(
            () -> query.search().isEmpty() ? total(triggers, query.filter()) : Optional.empty());
    Later<Optional<EventTotals>> totals = visit.begin(() -> triggers.lists(EventLists::totals));
    Later<Optional<Page<String>>> codes = visit.begin(() -> codes(triggers));
    Optional<Part<StoredEvent>> asked =
        query.search().flatMap(search -> triggers.lists(lists -> part(lists, query, search)));
    Optional<Page<StoredEvent>> page =
        query.search().isPresent()
            ? asked.map(Part::page)
            : triggers.lists(lists -> page(lists, query, query.page()));
    List<InvocationId> started = page.map(ListEventsService::started).orElse(List.of());
    Map<InvocationId, InvocationState> states = visit.states(started);
    return new EventList(
        visit.asOf(),
        triggers.orWhyNot(page),
        triggers.orWhyNot(asked.map(Part::total).or(total::get)),
        triggers.orWhyNot(totals.get()),
        triggers.orWhyNot(codes.get()),
        states,
        visit.failureCauses(states.values()),
        visit.missingBeside(Component.TRIGGER));
  }

  private Part<StoredEvent> part(EventLists lists, ListEventsQuery query, Search search) {
    return walk(search).part(request -> page(lists, query, request), query.page());
  }

  private AskedWalk<StoredEvent> walk(Search search) {
    return new AskedWalk<>(
        search, new EventFacts(decoder)::of, each -> each.readable().map(Event::at));
  }

  private static Page<StoredEvent> page(
      EventLists lists, ListEventsQuery query, PageRequest request) {
    return lists.page(query.filter(), TimeOrder.NEWEST_FIRST, request);
  }

  private static Optional<Count> total(Triggers triggers, EventFilter filter) {
    return triggers.lists(lists -> lists.count(filter, EventLists.MAX_LOOKED_AT));
  }

  private static Optional<Page<String>> codes(Triggers triggers) {
    return triggers.lists(lists -> lists.codes(PageRequest.first(MAX_CODES)));
  }

  private static List<InvocationId> started(Page<StoredEvent> page) {
    return page.items().stream()
        .flatMap(stored -> stored.readable().stream())
        .flatMap(event -> event.started().stream().limit(STARTED_EACH))
        .distinct()
        .toList();
  }

  @Override
  public Answer<EventMarkers> markers(MarkersQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Triggers triggers = new Triggers(visit);
      return triggers.orWhyNot(
          query
              .search()
              .map(this::walk)
              .map(walk -> triggers.lists(lists -> Markers.asked(lists, query, walk)))
              .orElseGet(() -> markers(visit, triggers, query)));
    }
  }

  private static Optional<EventMarkers> markers(
      Visit visit, Triggers triggers, MarkersQuery query) {
    Later<Optional<Count>> total = visit.begin(() -> total(triggers, query.filter()));
    Optional<Markers> found = triggers.lists(lists -> Markers.oldestFirst(lists, query));
    return total.get().flatMap(count -> found.map(markers -> markers.with(count)));
  }
}
