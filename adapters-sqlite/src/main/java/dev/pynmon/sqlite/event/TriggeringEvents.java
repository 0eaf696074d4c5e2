package dev.pynmon.sqlite.event;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The events of a window that started something. No index has them apart from the others, so the
 * index of time is walked, no further than {@value #MAX_WALKED} events.
 *
 * @param session the read
 * @param table the table of events
 */
record TriggeringEvents(Session session, Table table) {
  private static final int MAX_WALKED = 20_000;
  private static final String IN_WINDOW = " WHERE t.event_timestamp BETWEEN ? AND ?";

  Newest<EventId> in(TimeWindow window, int limit) throws SQLException {
    double from = PythonTime.toUnixSeconds(window.from());
    double to = PythonTime.toUnixSeconds(window.to());
    Optional<Double> end = endOfWalk(from, to);
    Newest<EventId> found = Newest.of(triggering(end.orElse(from), to, limit + 1), limit);
    return new Newest<>(found.items(), found.complete() && end.isEmpty());
  }

  private Optional<Double> endOfWalk(double from, double to) throws SQLException {
    return session.first(
        "SELECT t.event_timestamp AS time FROM %s%s ORDER BY t.event_timestamp DESC LIMIT 1 OFFSET %d"
            .formatted(table.from("time"), IN_WINDOW, MAX_WALKED),
        row -> row.number("time").orElse(from),
        from,
        to);
  }

  private List<EventId> triggering(double from, double to, int count) throws SQLException {
    return session.list(
        "SELECT %s FROM %s%s AND t.triggered_invocation_count > 0"
                .formatted(table.text("event_id"), table.from("time"), IN_WINDOW)
            + " ORDER BY t.event_timestamp DESC, t.event_id DESC LIMIT ?",
        row -> new EventId(row.text("event_id")),
        from,
        to,
        count);
  }
}
