package dev.pynmon.redis.event;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.NewestIds;
import dev.pynmon.redis.list.WindowedRecords;
import java.util.Collection;
import java.util.Map;

/**
 * The events in Redis (wire format, section 9.2).
 *
 * @param app the application
 */
public record RedisEvents(KeyedServer app) implements Events {
  /** One round trip, two where a record is longer than 16 KB. */
  @Override
  public Map<EventId, StoredEvent> of(Collection<EventId> ids) {
    return app.read(session -> new EventRecords(app, session).of(ids));
  }

  /** One round trip. */
  @Override
  public Map<String, FoundIds<EventId>> startingWith(Collection<String> beginnings, int each) {
    return app.read(
        session ->
            new NewestIds(session, app.keys().trigger(EventKeys.BY_TIME))
                .startingWith(beginnings, each, EventId::new));
  }

  /** Two round trips, three where a record is longer than 16 KB. */
  @Override
  public Newest<StoredEvent> triggered(TimeWindow window, int limit) {
    return app.read(
        session ->
            new WindowedRecords(session, app.keys().trigger(EventKeys.TRIGGERED), window)
                .newest(
                    limit,
                    EventId::new,
                    new EventRecords(app, session)::of,
                    event -> !(event instanceof Event read) || window.contains(read.at())));
  }

  /** Four round trips for up to a thousand events that are looked at, one more for each other. */
  @Override
  public Emitted emittedBy(Map<InvocationId, TimeWindow> windows, int each) {
    return windows.isEmpty()
        ? Emitted.NONE
        : app.read(
            session -> new EmitterSearch(app, session, EventKeys.TRIGGERED, windows).newest(each));
  }

  /** As {@link #emittedBy}. */
  @Override
  public Newest<Event> allEmittedBy(InvocationId emitter, TimeWindow window, int limit) {
    return app.read(
        session ->
            new EmitterSearch(app, session, EventKeys.BY_TIME, Map.of(emitter, window))
                .newest(limit + 1)
                .by(emitter, limit));
  }
}
