package dev.pynmon.sqlite.event;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.lookup.IdRanges;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of events, made by pynenc 0.2.4 and later. */
public final class SqliteEvents implements Events {
  private final AppTables tables;

  public SqliteEvents(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public Map<EventId, StoredEvent> of(Collection<EventId> ids) {
    return tables.read(
        PynencTable.EVENTS, (session, table) -> new EventRecords(tables, session, table).of(ids));
  }

  @Override
  public Map<String, FoundIds<EventId>> startingWith(Collection<String> beginnings, int each) {
    return tables.read(
        PynencTable.EVENTS,
        (session, table) ->
            new IdRanges(table, "event_id").of(session, beginnings, each, EventId::new));
  }

  @Override
  public Newest<StoredEvent> triggered(TimeWindow window, int limit) {
    return tables.read(
        PynencTable.EVENTS,
        (session, table) -> {
          Newest<EventId> found = new TriggeringEvents(session, table).in(window, limit);
          Map<EventId, StoredEvent> events =
              new EventRecords(tables, session, table).of(found.items());
          return new Newest<>(inOrder(found.items(), events), found.complete())
              .filter(event -> !(event instanceof Event known) || window.contains(known.at()));
        });
  }

  @Override
  public Emitted emittedBy(Map<InvocationId, TimeWindow> windows, int each) {
    return tables.read(
        PynencTable.EVENTS,
        (session, table) ->
            read(
                EmittedEvents.starting(session, table),
                new EventRecords(tables, session, table),
                windows,
                each));
  }

  @Override
  public Newest<Event> allEmittedBy(InvocationId emitter, TimeWindow window, int limit) {
    return tables.read(
        PynencTable.EVENTS,
        (session, table) ->
            all(
                EmittedEvents.all(session, table),
                new EventRecords(tables, session, table),
                Map.entry(emitter, window),
                limit));
  }

  /** An event that is left out because it cannot be read does not make room for one more. */
  private static Newest<Event> all(
      EmittedEvents emitted,
      EventRecords records,
      Map.Entry<InvocationId, TimeWindow> window,
      int limit)
      throws SQLException {
    List<EventId> ids =
        emitted.by(Map.ofEntries(window), limit + 1).getOrDefault(window.getKey(), List.of());
    Newest<EventId> newest = Newest.of(ids, limit);
    return new Newest<>(
        readable(newest.items(), records.of(newest.items())),
        newest.complete() && emitted.isComplete());
  }

  private static Emitted read(
      EmittedEvents emitted, EventRecords records, Map<InvocationId, TimeWindow> windows, int each)
      throws SQLException {
    Map<InvocationId, List<EventId>> ids = emitted.by(windows, each);
    Map<EventId, StoredEvent> events =
        records.of(ids.values().stream().flatMap(List::stream).toList());
    return new Emitted(readable(ids, events), emitted.isComplete());
  }

  private static Map<InvocationId, List<Event>> readable(
      Map<InvocationId, List<EventId>> ids, Map<EventId, StoredEvent> events) {
    Map<InvocationId, List<Event>> readable = new LinkedHashMap<>();
    ids.forEach(
        (emitter, own) -> {
          List<Event> read = readable(own, events);
          if (!read.isEmpty()) {
            readable.put(emitter, read);
          }
        });
    return readable;
  }

  private static List<Event> readable(List<EventId> ids, Map<EventId, StoredEvent> events) {
    return inOrder(ids, events).stream().flatMap(event -> event.readable().stream()).toList();
  }

  private static List<StoredEvent> inOrder(List<EventId> ids, Map<EventId, StoredEvent> events) {
    return ids.stream().map(events::get).filter(Objects::nonNull).toList();
  }
}
