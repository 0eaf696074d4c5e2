package dev.pynmon.redis.event;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.MilliWindow;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.list.SetList;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The events in Redis as lists (wire format, section 9.2).
 *
 * @param app the application
 */
public record RedisEventLists(KeyedServer app) implements EventLists {
  private static final KeyText<Scored> CURSORS = ScoredSet.cursors("events");

  /**
   * Two round trips, three behind a cursor; with more than one condition beside the time those of a
   * search.
   */
  @Override
  public Page<StoredEvent> page(EventFilter filter, TimeOrder order, PageRequest request) {
    return app.read(
        session ->
            new Listing<>(CURSORS, search(session, filter, order), places -> read(session, places))
                .page(request));
  }

  private EventSearch search(Session session, EventFilter filter, TimeOrder order) {
    return new EventSearch(
        session,
        EventKeys.of(filter, app.keys()),
        MilliWindow.exactly(filter.window()),
        order == TimeOrder.NEWEST_FIRST);
  }

  private List<StoredEvent> read(Session session, List<Scored> places) {
    List<EventId> ids = places.stream().map(place -> new EventId(place.member())).toList();
    Map<EventId, StoredEvent> events = new EventRecords(app, session).of(ids);
    return ids.stream().flatMap(id -> Stream.ofNullable(events.get(id))).toList();
  }

  /** One round trip; with more than one condition beside the time those of a search. */
  @Override
  public Count count(EventFilter filter, long bound) {
    return app.read(
        session -> {
          EventSearch search = search(session, filter, TimeOrder.NEWEST_FIRST);
          return search.keys().checks().isEmpty() ? count(search) : count(search, bound);
        });
  }

  private static Count count(EventSearch search) {
    Batch batch = search.session().batch();
    Reply<Long> count = search.window().count(batch, search.keys().base());
    batch.send();
    return new Count.Exact(count.get());
  }

  private static Count count(EventSearch search, long bound) {
    Found<Scored> found = search.first(0, (int) Math.min(bound, MAX_LOOKED_AT));
    return found.stop().isPresent()
        ? new Count.AtLeast(found.keys().size())
        : Count.upTo(Math.min(bound, found.keys().size()), bound);
  }

  /** One round trip; of very many codes see {@link SetList}. */
  @Override
  public Page<String> codes(PageRequest request) {
    String key = app.keys().trigger(EventKeys.CODES);
    return app.read(
        session -> new SetList<>(session, key, "event-codes", Function.identity()).page(request));
  }

  /** One round trip. */
  @Override
  public EventTotals totals() {
    return app.read(
        session -> {
          Batch batch = session.batch();
          Reply<Long> recorded = batch.zcard(app.keys().trigger(EventKeys.BY_TIME));
          Reply<Long> matched = batch.zcard(app.keys().trigger(EventKeys.MATCHED));
          Reply<Long> triggered = batch.zcard(app.keys().trigger(EventKeys.TRIGGERED));
          Reply<Long> codes = batch.scard(app.keys().trigger(EventKeys.CODES));
          Reply<Long> runs = batch.zcard(app.keys().trigger("truns_by_time"));
          batch.send();
          return EventTotals.of(
              recorded.get(), matched.get(), triggered.get(), codes.get(), runs.get());
        });
  }
}
