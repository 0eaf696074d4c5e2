package dev.pynmon.redis.event;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.MilliWindow;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The events in Redis (wire format, section 9.2).
 *
 * @param app the application
 */
public record RedisEvents(KeyedServer app) implements Events {
  private static final String BY_TIME = "evts_by_time";
  private static final String TRIGGERED = "evts_triggered";

  /** One round trip, two where a record is longer than 16 KB. */
  @Override
  public Map<EventId, StoredEvent> of(Collection<EventId> ids) {
    return app.read(session -> new EventRecords(app, session).of(ids));
  }

  /** Two round trips, three where a record is longer than 16 KB. */
  @Override
  public Newest<StoredEvent> triggered(TimeWindow window, int limit) {
    return app.read(
        session -> {
          int asked = limit + 1 + MilliWindow.SPARE;
          List<EventId> ids = newest(session, window, asked);
          Map<EventId, StoredEvent> events = new EventRecords(app, session).of(ids);
          List<StoredEvent> inWindow =
              ids.stream()
                  .map(events::get)
                  .filter(Objects::nonNull)
                  .filter(event -> !(event instanceof Event read) || window.contains(read.at()))
                  .toList();
          Newest<StoredEvent> newest = Newest.of(inWindow, limit);
          return new Newest<>(newest.items(), newest.complete() && ids.size() < asked);
        });
  }

  private List<EventId> newest(Session session, TimeWindow window, int count) {
    Batch batch = session.batch();
    Reply<List<Scored>> entries =
        MilliWindow.of(window).newest(batch, app.keys().trigger(TRIGGERED), count);
    batch.send();
    return entries.get().stream().map(entry -> new EventId(entry.member())).toList();
  }

  /** Four round trips for up to a thousand events that are looked at, one more for each other. */
  @Override
  public Emitted emittedBy(Map<InvocationId, TimeWindow> lives, int each) {
    return lives.isEmpty()
        ? Emitted.NONE
        : app.read(session -> new EmitterSearch(app, session, TRIGGERED, lives).newest(each));
  }

  /** As {@link #emittedBy}. */
  @Override
  public Newest<Event> allEmittedBy(InvocationId emitter, TimeWindow life, int limit) {
    return app.read(
        session ->
            new EmitterSearch(app, session, BY_TIME, Map.of(emitter, life))
                .newest(limit + 1)
                .by(emitter, limit));
  }
}
