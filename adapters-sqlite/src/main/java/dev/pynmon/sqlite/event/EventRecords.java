package dev.pynmon.sqlite.event;

import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.format.EventJson;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.lookup.RecordTexts;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of events, each with what it started, which another table has.
 *
 * @param tables the tables of the application
 * @param session the read
 * @param table the table of events
 */
record EventRecords(AppTables tables, Session session, Table table) {
  /** No index has when each was started: of so many the first started are told, else of some. */
  private static final int MOST_SORTED = 10 * Event.MAX_STARTED;

  Map<EventId, StoredEvent> of(Collection<EventId> ids) throws SQLException {
    Map<EventId, StoredEvent> events = new HashMap<>();
    Map<String, StoredText> texts =
        new RecordTexts(table, "event_id", "event_json").of(session, ids);
    try (Query started = started()) {
      for (Map.Entry<String, StoredText> each : texts.entrySet()) {
        EventId id = new EventId(each.getKey());
        events.put(id, event(id, each.getValue(), started(started, id)));
      }
    }
    return events;
  }

  private static StoredEvent event(EventId id, StoredText text, List<InvocationId> started) {
    return text.cut()
        ? new DamagedEvent(id, new Damage("the text of the event is too long", text.text()))
        : EventJson.read(id, text.text(), started);
  }

  private Query started() throws SQLException {
    Table links = tables.in(session, PynencTable.EVENT_STARTED);
    String some =
        "SELECT %s, %s FROM %s WHERE t.event_id = ? ORDER BY t.invocation_id LIMIT %d"
            .formatted(
                links.text("invocation_id"), links.number("linked_at"), links.from(), MOST_SORTED);
    return session.prepare(
        "SELECT invocation_id FROM (%s) ORDER BY linked_at, invocation_id LIMIT %d"
            .formatted(some, Event.MAX_STARTED));
  }

  private static List<InvocationId> started(Query query, EventId event) throws SQLException {
    return query.list(row -> new InvocationId(row.text("invocation_id")), event.value());
  }
}
