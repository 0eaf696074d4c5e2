package dev.pynmon.sqlite.event;

import static dev.pynmon.sqlite.db.HiddenSqlException.hiding;

import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places of a list of events, read in ranges of an index. Those of one moment are sorted by id,
 * which no index has.
 *
 * @param session the read
 * @param all what code and time name
 * @param newestFirst the order of the list
 */
record EventSearch(Session session, EventRange all, boolean newestFirst)
    implements Source<EventPlace> {
  @Override
  public Found<EventPlace> first(int skip, int count) {
    return hiding(() -> find(all, Condition.ALL, newestFirst, skip, count));
  }

  @Override
  public Found<EventPlace> next(EventPlace place, boolean forward, int count) {
    boolean down = newestFirst == forward;
    String beyond = "(t.event_timestamp %s ? OR t.event_id %s ?)".replace("%s", down ? "<" : ">");
    return hiding(
        () ->
            find(
                all.from(place.seconds(), down),
                Condition.of(beyond, place.seconds(), place.id()),
                down,
                0,
                count));
  }

  private Found<EventPlace> find(
      EventRange range, Condition beyond, boolean down, int skip, int count) throws SQLException {
    Optional<Double> reach = range.reach(session, down);
    EventRange looked = reach.map(seconds -> range.upTo(seconds, down)).orElse(range);
    List<Object> more = new ArrayList<>(beyond.values());
    more.add(count);
    more.add(skip);
    List<EventPlace> places =
        session.list(sql(looked, beyond, down), EventSearch::place, looked.values(more.toArray()));
    return new Found<>(places, reach.map(seconds -> stop(seconds, down)));
  }

  private static String sql(EventRange range, Condition beyond, boolean down) {
    String order = down ? "DESC" : "ASC";
    return "SELECT %s, t.event_timestamp AS time FROM %s AND %s"
            .formatted(range.table().text("event_id"), range.wanted(), beyond.sql())
        + " ORDER BY t.event_timestamp %s, t.event_id %s LIMIT ? OFFSET ?".formatted(order, order);
  }

  private static EventPlace place(Row row) throws SQLException {
    return new EventPlace(row.number("time").orElse(0.0), row.text("event_id"));
  }

  private static Found.Stop<EventPlace> stop(double seconds, boolean down) {
    return new Found.Stop<>(
        EventPlace.behind(seconds, down), PythonTime.ofUnixSeconds(seconds).orElse(Instant.EPOCH));
  }
}
