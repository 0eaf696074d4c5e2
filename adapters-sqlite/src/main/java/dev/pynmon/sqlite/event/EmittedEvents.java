package dev.pynmon.sqlite.event;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What invocations emitted, by the index of emitters: of one that emitted very many the newest
 * written are sorted, and of many such ones together no more than a bound.
 */
final class EmittedEvents {
  private static final int MAX_TOGETHER = 100_000;

  /** How many are given in one answer; those of the last emitters are then left out. */
  private static final int MAX_GIVEN = 5_000;

  private static final String STARTING = " AND t.triggered_invocation_count > 0";

  private final Session session;
  private final String emitted;
  private final String sql;
  private int left = MAX_TOGETHER;
  private int room = MAX_GIVEN;
  private boolean complete = true;

  private EmittedEvents(Session session, Table table, String which) {
    this.session = session;
    this.emitted = table.from("emit_inv") + " WHERE t.emitted_by_invocation_id = ?";
    this.sql =
        "SELECT %s FROM %s WHERE t.rowid IN (SELECT t.rowid FROM %s ORDER BY t.rowid DESC LIMIT ?)"
                .formatted(table.text("event_id"), table.from(), emitted)
            + " AND t.event_timestamp BETWEEN ? AND ?"
            + which
            + " ORDER BY t.event_timestamp DESC, t.event_id DESC LIMIT ?";
  }

  /** Those that started something. */
  static EmittedEvents starting(Session session, Table table) {
    return new EmittedEvents(session, table, STARTING);
  }

  /** All of them. */
  static EmittedEvents all(Session session, Table table) {
    return new EmittedEvents(session, table, "");
  }

  /** The ids, newest first; who emitted nothing is left out. */
  Map<InvocationId, List<EventId>> by(Map<InvocationId, TimeWindow> windows, int each)
      throws SQLException {
    Map<InvocationId, List<EventId>> found = new LinkedHashMap<>();
    try (Query query = session.prepare(sql)) {
      for (Map.Entry<InvocationId, TimeWindow> window : windows.entrySet()) {
        List<EventId> ids = ids(query, window, each);
        if (!ids.isEmpty()) {
          found.put(window.getKey(), ids);
        }
      }
    }
    return found;
  }

  private List<EventId> ids(Query query, Map.Entry<InvocationId, TimeWindow> window, int each)
      throws SQLException {
    int bound = bound(window.getKey());
    if (bound == 0) {
      return List.of();
    }
    int most = Math.min(each, room);
    List<EventId> ids = list(query, window, bound, most);
    room -= ids.size();
    complete &= most == each || ids.size() < most;
    return ids;
  }

  /** How many of an emitter's events are looked at. */
  private int bound(InvocationId emitter) throws SQLException {
    int most = Math.min(Events.MAX_LOOKED_AT, left);
    int count = (int) session.count(emitted, most + 1L, emitter.value());
    int bound = Math.min(most, count);
    left -= bound;
    complete &= count <= most;
    return bound;
  }

  private static List<EventId> list(
      Query query, Map.Entry<InvocationId, TimeWindow> window, int bound, int each)
      throws SQLException {
    return query.list(
        row -> new EventId(row.text("event_id")),
        window.getKey().value(),
        bound,
        PythonTime.toUnixSeconds(window.getValue().from()),
        PythonTime.toUnixSeconds(window.getValue().to()),
        each);
  }

  /** False when some were not looked at. */
  boolean isComplete() {
    return complete;
  }
}
