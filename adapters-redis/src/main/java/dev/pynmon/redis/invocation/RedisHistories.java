package dev.pynmon.redis.invocation;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Session;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The histories of invocations in Redis. */
public final class RedisHistories implements Histories {
  private final GivenMemory memory = new GivenMemory();
  private final KeyedServer app;
  private final Clock clock;

  /**
   * Asks nothing yet.
   *
   * @param app where the histories are
   * @param clock tells the feed which entries are dated ahead
   */
  public RedisHistories(KeyedServer app, Clock clock) {
    this.app = app;
    this.clock = clock;
  }

  /** One round trip. */
  @Override
  public Map<InvocationId, History> of(Collection<InvocationId> ids, int each) {
    return app.read(session -> new HistoryLists(session).of(keys(ids), each));
  }

  /** One round trip; entries that look as pynenc writes them are not read as JSON. */
  @Override
  public Map<InvocationId, Set<RunnerId>> actors(Collection<InvocationId> ids, int each) {
    return app.read(session -> new HistoryLists(session).actors(keys(ids), each));
  }

  /** One round trip. */
  @Override
  public HistoryChunk window(TimeWindow window, TimeOrder order, int limit) {
    return app.read(session -> new HistoryWindow(session, all(), window, order).first(limit));
  }

  /** One round trip. */
  @Override
  public HistoryChunk windowAfter(TimeWindow window, TimeOrder order, int limit, Cursor cursor) {
    return app.read(
        session -> new HistoryWindow(session, all(), window, order).after(cursor, limit));
  }

  /** Two round trips. */
  @Override
  public HistorySample sample(TimeWindow window, int limit) {
    return app.read(session -> new HistorySampler(session, all(), window).of(limit));
  }

  /** Two round trips. */
  @Override
  public Cursor tail() {
    return app.read(session -> feed(session).tail());
  }

  /** One round trip when nothing was written, two when something was, up to four to begin anew. */
  @Override
  public Feed after(Cursor cursor, int limit) {
    return app.read(session -> feed(session).after(cursor, limit));
  }

  private Map<String, InvocationId> keys(Collection<InvocationId> ids) {
    Map<String, InvocationId> keys = new LinkedHashMap<>();
    ids.forEach(id -> keys.put(app.keys().stateBackend("history:" + id), id));
    return keys;
  }

  private HistoryFeed feed(Session session) {
    return new HistoryFeed(new FeedEntries(session, all()), Entries.score(clock.instant()), memory);
  }

  private String all() {
    return app.keys().stateBackend("history_by_timestamp");
  }
}
