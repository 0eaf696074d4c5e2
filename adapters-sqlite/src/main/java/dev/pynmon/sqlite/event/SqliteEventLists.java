package dev.pynmon.sqlite.event;

import static dev.pynmon.sqlite.db.HiddenSqlException.hiding;
import static dev.pynmon.sqlite.db.HiddenSqlException.revealing;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.DistinctList;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table of events as lists. */
public final class SqliteEventLists implements EventLists {
  private final AppTables tables;

  public SqliteEventLists(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public Page<StoredEvent> page(EventFilter filter, TimeOrder order, PageRequest request) {
    return tables.read(
        PynencTable.EVENTS,
        (session, table) -> {
          EventRecords records = new EventRecords(tables, session, table);
          boolean newestFirst = order == TimeOrder.NEWEST_FIRST;
          EventSearch search = new EventSearch(session, EventRange.of(table, filter), newestFirst);
          return revealing(
              () ->
                  new Listing<>(EventPlace.CURSORS, search, places -> read(records, places))
                      .page(request));
        });
  }

  private static List<StoredEvent> read(EventRecords records, List<EventPlace> places) {
    List<EventId> ids = places.stream().map(place -> new EventId(place.id())).toList();
    Map<EventId, StoredEvent> events = hiding(() -> records.of(ids));
    return ids.stream().flatMap(id -> Stream.ofNullable(events.get(id))).toList();
  }

  @Override
  public Count count(EventFilter filter, long bound) {
    return tables.read(
        PynencTable.EVENTS,
        (session, table) -> {
          EventRange range = EventRange.of(table, filter);
          Optional<Double> reach = range.reach(session, true);
          EventRange looked = reach.map(seconds -> range.upTo(seconds, true)).orElse(range);
          long counted = session.count(looked.wanted(), bound, looked.values());
          return reach.isPresent() ? new Count.AtLeast(counted) : Count.upTo(counted, bound);
        });
  }

  @Override
  public Page<String> codes(PageRequest request) {
    return tables.read(PynencTable.EVENTS, (session, table) -> codes(table).page(session, request));
  }

  private static DistinctList<String> codes(Table table) {
    return new DistinctList<>(
        "event-codes", table.from("code_time"), "event_code", Function.identity());
  }

  @Override
  public EventTotals totals() {
    return tables.read(
        PynencTable.EVENTS,
        (session, table) ->
            new EventTotals(
                Count.upTo(session.count(table.from("time"), MAX_COUNTED), MAX_COUNTED),
                named(session, PynencTable.EVENT_CONDITIONS),
                named(session, PynencTable.EVENT_STARTED),
                Count.upTo(
                    codes(table).page(session, PageRequest.first(MAX_CODES)).items().size(),
                    MAX_CODES),
                Count.upTo(
                    session.count(
                        tables.in(session, PynencTable.TRIGGER_RUNS).from("task_time"),
                        MAX_COUNTED),
                    MAX_COUNTED)));
  }

  /** How many events the first entries of a table that belongs to events name. */
  private Count named(Session session, PynencTable links) throws SQLException {
    Table table = tables.in(session, links);
    String sql =
        ("SELECT count(*) AS entries, count(DISTINCT event_id) AS events FROM"
                + " (SELECT t.event_id AS event_id FROM %s ORDER BY t.event_id LIMIT ?)")
            .formatted(table.from());
    return session
        .first(sql, row -> count(row.whole("entries"), row.whole("events")), MAX_COUNTED)
        .orElse(new Count.Exact(0));
  }

  private static Count count(long entries, long events) {
    return Count.of(events, entries < MAX_COUNTED);
  }
}
