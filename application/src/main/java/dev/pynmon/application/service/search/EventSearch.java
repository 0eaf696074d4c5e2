package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.service.app.Facet;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.event.EventFacts;
import dev.pynmon.application.service.query.AskedWalk;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Events of which a query holds, by a walk over all of them, newest first.
 *
 * @param facts knows what events answer
 * @param effort how many are looked at
 */
record EventSearch(Visit visit, Search search, EventFacts facts, Effort effort) {
  /** What is asked for in events alone; a query without any of it asks nothing of them. */
  private static final Set<Field> FIELDS = Set.of(Field.EVENT, Field.ARGS);

  private static final Comparator<Event> NEWEST_FIRST = Comparator.comparing(Event::at).reversed();

  Answer<FoundEvents> find(PageRequest page) {
    return search.asksFor(FIELDS)
        ? Answer.flat(
            visit.trigger(
                store ->
                    Facet.ask(
                        store.eventLists(),
                        lists -> found(asked().part(source(lists), page, effort)))))
        : new Answer.Available<>(FoundEvents.NONE);
  }

  /** Those of these of which it holds still, newest first. */
  Answer<FoundEvents> among(Set<EventId> ids) {
    return ids.isEmpty()
        ? new Answer.Available<>(FoundEvents.NONE)
        : Answer.flat(
            visit.trigger(
                store -> Facet.ask(store.events(), events -> among(events.of(ids).values()))));
  }

  private FoundEvents among(Collection<StoredEvent> events) {
    List<Event> held =
        readable(asked().holding(List.copyOf(events))).stream().sorted(NEWEST_FIRST).toList();
    return new FoundEvents(held, Optional.empty(), events.size(), Optional.empty());
  }

  private AskedWalk<StoredEvent> asked() {
    return new AskedWalk<>(search, facts::of, event -> event.readable().map(Event::at));
  }

  private static Function<PageRequest, Page<StoredEvent>> source(EventLists lists) {
    return page -> lists.page(EventFilter.ALL, TimeOrder.NEWEST_FIRST, page);
  }

  private static FoundEvents found(AskedWalk.Part<StoredEvent> part) {
    Page<StoredEvent> page = part.page();
    return new FoundEvents(
        readable(page.items()), page.next(), part.lookedAt(), page.searchedBackTo());
  }

  /** A damaged event does not tell when it was. */
  private static List<Event> readable(List<StoredEvent> events) {
    return events.stream().flatMap(event -> event.readable().stream()).toList();
  }
}
