package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record FakeEvents(FakeData data, Calls calls) implements Events {
  private static final Comparator<Event> NEWEST_FIRST =
      Comparator.comparing(Event::at).thenComparing(Event::id).reversed();

  @Override
  public Map<EventId, StoredEvent> of(Collection<EventId> ids) {
    calls.note("events.of");
    return data.events.stream()
        .filter(event -> ids.contains(event.id()))
        .collect(Collectors.toMap(Event::id, event -> event));
  }

  @Override
  public Map<String, FoundIds<EventId>> startingWith(Collection<String> beginnings, int each) {
    calls.note("events.startingWith");
    List<String> all = data.events.stream().map(event -> event.id().value()).toList();
    return beginnings.stream()
        .collect(
            Collectors.toMap(
                one -> one, one -> FoundIds.among(all, one, each, data.searchesAll, EventId::new)));
  }

  @Override
  public Newest<StoredEvent> triggered(TimeWindow window, int limit) {
    calls.note("events.triggered");
    List<StoredEvent> found =
        Stream.concat(triggered(window).stream(), data.damagedEvents.stream())
            .map(StoredEvent.class::cast)
            .limit(limit + 1L)
            .toList();
    return Newest.of(found, limit);
  }

  @Override
  public Emitted emittedBy(Map<InvocationId, TimeWindow> windows, int each) {
    calls.note("events.emittedBy");
    Map<InvocationId, List<Event>> found = new HashMap<>();
    windows.forEach(
        (id, window) -> {
          List<Event> own =
              triggered(window).stream()
                  .filter(event -> event.emitter().invocation().filter(id::equals).isPresent())
                  .limit(each)
                  .toList();
          if (!own.isEmpty()) {
            found.put(id, own);
          }
        });
    return new Emitted(found, data.findsAllEmitted);
  }

  @Override
  public Newest<Event> allEmittedBy(InvocationId emitter, TimeWindow window, int limit) {
    calls.note("events.allEmittedBy");
    List<Event> own =
        data.events.stream()
            .filter(event -> event.emitter().invocation().filter(emitter::equals).isPresent())
            .filter(event -> window.contains(event.at()))
            .sorted(NEWEST_FIRST)
            .toList();
    return Newest.of(own, limit);
  }

  private List<Event> triggered(TimeWindow window) {
    return data.events.stream()
        .filter(event -> event.state() == EventState.TRIGGERED && window.contains(event.at()))
        .sorted(NEWEST_FIRST)
        .toList();
  }
}
