package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.event.EventFacts;
import dev.pynmon.application.service.query.AskedWalk;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.application.service.query.FilteredWalk;
import dev.pynmon.application.service.query.Walked;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Set;

/**
 * Events of which a query holds, by a walk over all of them, newest first.
 *
 * @param facts knows what events answer
 * @param effort how many are looked at
 */
record EventSearch(Visit visit, Search search, EventFacts facts, Effort effort) {
  /** What is asked for in events alone; a query without any of it asks nothing of them. */
  private static final Set<Field> FIELDS = Set.of(Field.EVENT, Field.ARGS);

  Answer<FoundEvents> find(int limit) {
    return search.asksFor(FIELDS)
        ? Visit.flat(
            visit.trigger(store -> Visit.flat(store.eventLists().map(lists -> walk(lists, limit)))))
        : new Answer.Available<>(FoundEvents.NONE);
  }

  private Answer<FoundEvents> walk(EventLists lists, int limit) {
    AskedWalk<StoredEvent> asked =
        new AskedWalk<>(search, facts::of, event -> event.readable().map(Event::at));
    return new FilteredWalk<StoredEvent>(
            page -> lists.page(EventFilter.ALL, TimeOrder.NEWEST_FIRST, page),
            some -> new Answer.Available<>(asked.holding(some)),
            effort)
        .walk(PageRequest.first(limit))
        .map(EventSearch::found);
  }

  /** A damaged event does not tell when it was. */
  private static FoundEvents found(Walked<StoredEvent> walked) {
    List<Event> readable =
        walked.items().stream().flatMap(event -> event.readable().stream()).toList();
    return new FoundEvents(
        readable,
        walked.next().isPresent(),
        walked.lookedAt(),
        walked
            .searchedBackTo()
            .or(() -> walked.stoppedAt().flatMap(StoredEvent::readable).map(Event::at)));
  }
}
