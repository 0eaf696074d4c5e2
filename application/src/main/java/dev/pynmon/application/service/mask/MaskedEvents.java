package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events whose payloads are without what is hidden. */
record MaskedEvents(Events events, MaskedTexts texts) implements Events {
  @Override
  public Map<EventId, StoredEvent> of(Collection<EventId> ids) {
    Map<EventId, StoredEvent> found = new LinkedHashMap<>(events.of(ids));
    found.replaceAll((_, stored) -> texts.event(stored));
    return found;
  }

  @Override
  public Map<String, FoundIds<EventId>> startingWith(Collection<String> beginnings, int each) {
    return events.startingWith(beginnings, each);
  }

  @Override
  public Newest<StoredEvent> triggered(TimeWindow window, int limit) {
    Newest<StoredEvent> found = events.triggered(window, limit);
    return new Newest<>(found.items().stream().map(texts::event).toList(), found.complete());
  }

  @Override
  public Emitted emittedBy(Map<InvocationId, TimeWindow> windows, int each) {
    Emitted found = events.emittedBy(windows, each);
    Map<InvocationId, List<Event>> masked = new HashMap<>(found.events());
    masked.replaceAll((_, own) -> own.stream().map(texts::event).toList());
    return new Emitted(masked, found.complete());
  }

  @Override
  public Newest<Event> allEmittedBy(InvocationId emitter, TimeWindow window, int limit) {
    Newest<Event> found = events.allEmittedBy(emitter, window, limit);
    return new Newest<>(found.items().stream().map(texts::event).toList(), found.complete());
  }
}
