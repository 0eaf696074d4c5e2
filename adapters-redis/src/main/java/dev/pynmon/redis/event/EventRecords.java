package dev.pynmon.redis.event;

import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.format.EventJson;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import dev.pynmon.redis.value.Beginning;
import dev.pynmon.redis.value.LongTexts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The records of events, each with what it started, which is a list of its own. Cost: one round
 * trip, two where a record is longer than 16 KB.
 *
 * @param app the application
 * @param session asks the server
 */
record EventRecords(KeyedServer app, Session session) {
  /** A character takes three bytes at most, and no record may have more than a million. */
  private static final long MAX_BYTES = 3_000_000;

  private static final int LAST = Event.MAX_STARTED - 1;

  /** The events; what is not there, or is no text, is left out. */
  Map<EventId, StoredEvent> of(Collection<EventId> ids) {
    Batch batch = session.batch();
    Supplier<Map<String, Beginning>> starts = LongTexts.ask(batch, keys(ids).keySet());
    Map<EventId, Reply<List<String>>> lists = new LinkedHashMap<>();
    ids.forEach(id -> lists.computeIfAbsent(id, each -> batch.lrange(list(each), 0, LAST)));
    batch.send();
    return read(ids, starts.get(), lists);
  }

  /** The same, without what they started. */
  Map<EventId, StoredEvent> alone(Collection<EventId> ids) {
    return read(ids, new LongTexts(session).starts(keys(ids).keySet()), Map.of());
  }

  private Map<EventId, StoredEvent> read(
      Collection<EventId> ids,
      Map<String, Beginning> starts,
      Map<EventId, Reply<List<String>>> lists) {
    Map<String, EventId> keys = keys(ids);
    Map<EventId, StoredEvent> events = new LinkedHashMap<>();
    new LongTexts(session)
        .longer(starts, MAX_BYTES)
        .forEach(
            (key, text) ->
                Optional.ofNullable(keys.get(key))
                    .filter(_ -> text.length() > 0)
                    .ifPresent(id -> events.put(id, event(id, text, started(lists, id)))));
    return events;
  }

  private static StoredEvent event(EventId id, Beginning text, List<InvocationId> started) {
    return text.isCut()
        ? new DamagedEvent(id, new Damage("the text of the event is too long", text.text()))
        : EventJson.read(id, text.text(), started);
  }

  private static List<InvocationId> started(Map<EventId, Reply<List<String>>> lists, EventId id) {
    return Optional.ofNullable(lists.get(id)).flatMap(Reply::ofRightType).orElse(List.of()).stream()
        .map(InvocationId::new)
        .distinct()
        .toList();
  }

  private Map<String, EventId> keys(Collection<EventId> ids) {
    Map<String, EventId> keys = new LinkedHashMap<>();
    ids.forEach(id -> keys.put(app.keys().trigger("evts_hash:" + id), id));
    return keys;
  }

  private String list(EventId id) {
    return app.keys().trigger("evts_triggered_invocations:" + id);
  }
}
