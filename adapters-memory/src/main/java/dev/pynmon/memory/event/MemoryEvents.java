package dev.pynmon.memory.event;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.list.Beginnings;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events in memory. */
public record MemoryEvents(Guarded guard, EventTable table) implements Events {
  @Override
  public Map<EventId, StoredEvent> of(Collection<EventId> ids) {
    return guard.read(
        () -> {
          Map<EventId, StoredEvent> found = new LinkedHashMap<>();
          ids.forEach(id -> table.find(id).ifPresent(event -> found.put(id, event)));
          return Collections.unmodifiableMap(found);
        });
  }

  @Override
  public Map<String, FoundIds<EventId>> startingWith(Collection<String> beginnings, int each) {
    return guard.read(() -> Beginnings.of(table.ids(), beginnings, each, EventId::new));
  }

  @Override
  public Newest<StoredEvent> triggered(TimeWindow window, int limit) {
    return guard.read(
        () -> {
          Newest<EventId> found = table.triggered(window, limit);
          return new Newest<>(read(found), found.complete());
        });
  }

  @Override
  public Emitted emittedBy(Map<InvocationId, TimeWindow> windows, int each) {
    return guard.read(
        () -> {
          Map<InvocationId, List<Event>> found = new LinkedHashMap<>();
          windows.forEach(
              (id, window) -> found.put(id, readable(table.emittedBy(id, window, each))));
          found.values().removeIf(List::isEmpty);
          return new Emitted(found, true);
        });
  }

  @Override
  public Newest<Event> allEmittedBy(InvocationId emitter, TimeWindow window, int limit) {
    return guard.read(
        () -> {
          Newest<EventId> found = table.allEmittedBy(emitter, window, limit);
          return new Newest<>(readable(found), found.complete());
        });
  }

  private List<Event> readable(Newest<EventId> found) {
    return read(found).stream().flatMap(event -> event.readable().stream()).toList();
  }

  private List<StoredEvent> read(Newest<EventId> found) {
    return found.items().stream().flatMap(id -> table.find(id).stream()).toList();
  }
}
