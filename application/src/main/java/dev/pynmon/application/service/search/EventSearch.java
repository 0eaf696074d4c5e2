package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
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
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Events of which a query holds, by a walk over all of them, newest first.
 *
 * @param decoder knows what payloads say
 */
record EventSearch(Visit visit, Search search, ValueDecoder decoder) {
  /** What is known of an event. */
  private static final Set<Field> FIELDS = Set.of(Field.EVENT, Field.ARGS);

  /** How many are looked at, at most. */
  static final int MOST = 5_000;

  Answer<FoundEvents> find(int limit) {
    return search.asksFor(FIELDS)
        ? Visit.flat(
            visit.trigger(store -> Visit.flat(store.eventLists().map(lists -> walk(lists, limit)))))
        : new Answer.Available<>(FoundEvents.NONE);
  }

  private Answer<FoundEvents> walk(EventLists lists, int limit) {
    return new FilteredWalk<StoredEvent>(
            page -> lists.page(EventFilter.ALL, TimeOrder.NEWEST_FIRST, page),
            some -> new Answer.Available<>(some.stream().filter(this::holds).toList()),
            Effort.of(MOST))
        .walk(PageRequest.first(limit))
        .map(EventSearch::found);
  }

  private static FoundEvents found(Walked<StoredEvent> walked) {
    return new FoundEvents(
        walked.items().stream().map(Event.class::cast).toList(),
        walked.next().isPresent(),
        walked.lookedAt(),
        walked.searchedBackTo(EventSearch::at));
  }

  private static Instant at(StoredEvent event) {
    return event instanceof Event whole ? whole.at() : Instant.EPOCH;
  }

  private boolean holds(StoredEvent event) {
    return event instanceof Event whole && search.condition().holds(facts(whole));
  }

  private NamedFacts facts(Event event) {
    List<DecodedValue.Entry> payload =
        event.payload().serialized().entrySet().stream().map(this::entry).toList();
    return new NamedFacts(
        Map.of(Field.EVENT, List.of(event.id().value(), event.code())),
        Optional.of(new DecodedValue.Entries(payload, payload.size())));
  }

  private DecodedValue.Entry entry(Map.Entry<String, String> each) {
    return new DecodedValue.Entry(each.getKey(), decoder.decode(StoredText.whole(each.getValue())));
  }
}
