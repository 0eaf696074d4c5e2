package dev.pynmon.redis.event;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.MilliWindow;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Nothing in Redis leads from an invocation to what it emitted. So the events that started
 * something while any of the invocations lived are looked through, or all of that time, the newest
 * first.
 *
 * @param app the application
 * @param session asks the server
 * @param list the sorted set that is looked through
 * @param windows when each may have emitted
 */
record EmitterSearch(
    KeyedServer app, Session session, String list, Map<InvocationId, TimeWindow> windows) {
  private static final int CHUNK = 1_000;

  /** What they emitted. */
  Emitted newest(int each) {
    List<MilliWindow> spans = Spans.of(windows.values()).stream().map(MilliWindow::of).toList();
    List<Long> counts = counts(spans);
    List<EventId> candidates = candidates(spans, counts);
    Map<InvocationId, List<EventId>> found = new LinkedHashMap<>();
    for (int at = 0; at < candidates.size(); at += CHUNK) {
      add(candidates.subList(at, Math.min(at + CHUNK, candidates.size())), each, found);
    }
    long all = counts.stream().mapToLong(Long::longValue).sum();
    return new Emitted(whole(found), all <= Events.MAX_LOOKED_AT);
  }

  private List<Long> counts(List<MilliWindow> spans) {
    Batch batch = session.batch();
    List<Reply<Long>> counts = spans.stream().map(span -> span.count(batch, key())).toList();
    batch.send();
    return counts.stream().map(Reply::get).toList();
  }

  private List<EventId> candidates(List<MilliWindow> spans, List<Long> counts) {
    Batch batch = session.batch();
    List<Reply<List<Scored>>> entries = new ArrayList<>();
    long left = Events.MAX_LOOKED_AT;
    for (int i = 0; i < spans.size() && left > 0; i++) {
      long wanted = Math.min(left, counts.get(i));
      if (wanted > 0) {
        entries.add(spans.get(i).newest(batch, key(), wanted));
      }
      left -= wanted;
    }
    batch.send();
    return entries.stream()
        .flatMap(reply -> reply.get().stream())
        .map(entry -> new EventId(entry.member()))
        .distinct()
        .toList();
  }

  private void add(Collection<EventId> chunk, int each, Map<InvocationId, List<EventId>> found) {
    Map<EventId, StoredEvent> events = new EventRecords(app, session).alone(chunk);
    for (EventId id : chunk) {
      if (events.get(id) instanceof Event event) {
        emitter(event)
            .map(emitter -> found.computeIfAbsent(emitter, _ -> new ArrayList<>()))
            .filter(own -> own.size() < each)
            .ifPresent(own -> own.add(id));
      }
    }
  }

  private Optional<InvocationId> emitter(Event event) {
    return event
        .emitter()
        .invocation()
        .filter(
            id ->
                Optional.ofNullable(windows.get(id))
                    .filter(w -> w.contains(event.at()))
                    .isPresent());
  }

  /** Only of those that are given it is asked what they started. */
  private Map<InvocationId, List<Event>> whole(Map<InvocationId, List<EventId>> found) {
    List<EventId> ids = found.values().stream().flatMap(List::stream).toList();
    Map<EventId, StoredEvent> events = new LinkedHashMap<>();
    for (int at = 0; at < ids.size(); at += CHUNK) {
      events.putAll(
          new EventRecords(app, session).of(ids.subList(at, Math.min(at + CHUNK, ids.size()))));
    }
    Map<InvocationId, List<Event>> emitted = new LinkedHashMap<>();
    found.forEach((emitter, own) -> emitted.put(emitter, readable(own, events)));
    emitted.values().removeIf(List::isEmpty);
    return emitted;
  }

  private static List<Event> readable(List<EventId> ids, Map<EventId, StoredEvent> events) {
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(events.get(id)))
        .flatMap(event -> event.readable().stream())
        .toList();
  }

  private String key() {
    return app.keys().trigger(list);
  }
}
