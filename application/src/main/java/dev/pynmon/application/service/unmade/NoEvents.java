package dev.pynmon.application.service.unmade;

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
import java.util.Map;

/** No event was ever emitted. */
record NoEvents() implements Events {
  @Override
  public Map<EventId, StoredEvent> of(Collection<EventId> ids) {
    return Map.of();
  }

  @Override
  public Newest<StoredEvent> triggered(TimeWindow window, int limit) {
    return Newest.none();
  }

  @Override
  public Emitted emittedBy(Map<InvocationId, TimeWindow> windows, int each) {
    return Emitted.NONE;
  }

  @Override
  public Newest<Event> allEmittedBy(InvocationId emitter, TimeWindow window, int limit) {
    return Newest.none();
  }

  @Override
  public Map<String, FoundIds<EventId>> startingWith(Collection<String> beginnings, int each) {
    return Unmade.foundNone(beginnings);
  }
}
