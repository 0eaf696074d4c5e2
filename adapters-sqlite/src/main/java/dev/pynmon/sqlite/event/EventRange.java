package dev.pynmon.sqlite.event;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range of the index of time, or of that of code and time.
 *
 * @param table the table of events
 * @param filter which are wanted
 * @param from its beginning in seconds
 * @param to its end, which belongs to it
 */
record EventRange(Table table, EventFilter filter, double from, double to) {
  /** All that a filter's code and time name. */
  static EventRange of(Table table, EventFilter filter) {
    return new EventRange(
        table,
        filter,
        PythonTime.toUnixSeconds(filter.window().from()),
        PythonTime.toUnixSeconds(filter.window().to()));
  }

  /** What lies on this side of a time, with the time itself. */
  EventRange from(double seconds, boolean newestFirst) {
    return newestFirst
        ? new EventRange(table, filter, from, Math.min(to, seconds))
        : new EventRange(table, filter, Math.max(from, seconds), to);
  }

  /** The same, no further than a time, which belongs to it. */
  EventRange upTo(double seconds, boolean newestFirst) {
    return from(seconds, !newestFirst);
  }

  /** The table with the condition that an index serves. */
  String indexed() {
    return filter.code().isPresent()
        ? table.from("code_time") + " WHERE t.event_code = ? AND t.event_timestamp BETWEEN ? AND ?"
        : table.from("time") + " WHERE t.event_timestamp BETWEEN ? AND ?";
  }

  /** The table with all conditions. */
  String wanted() {
    return indexed()
        + condition("matched_condition_count", filter.matched())
        + condition("triggered_invocation_count", filter.triggered());
  }

  private static String condition(String count, Sought sought) {
    return switch (sought) {
      case EITHER -> "";
      case YES -> " AND t." + count + " > 0";
      case NO -> " AND t." + count + " <= 0";
    };
  }

  /** The values for the marks, with more behind them. */
  Object[] values(Object... more) {
    List<Object> values = new ArrayList<>(filter.code().stream().toList());
    values.add(from);
    values.add(to);
    values.addAll(List.of(more));
    return values.toArray();
  }

  /**
   * Up to which time no more than {@value EventLists#MAX_LOOKED_AT} events are looked at, where the
   * range has more of them and the index does not tell which are wanted.
   */
  Optional<Double> reach(Session session, boolean newestFirst) throws SQLException {
    return filter.isOfCodeAndTimeAlone()
        ? Optional.empty()
        : session.first(
            "SELECT t.event_timestamp AS time FROM %s ORDER BY t.event_timestamp %s LIMIT 1 OFFSET %d"
                .formatted(indexed(), newestFirst ? "DESC" : "ASC", EventLists.MAX_LOOKED_AT),
            row -> row.number("time").orElse(0.0),
            values());
  }
}
