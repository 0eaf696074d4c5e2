package dev.pynmon.sqlite.invocation;

import static dev.pynmon.sqlite.db.PynencTable.HISTORY;

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
import dev.pynmon.sqlite.db.AppTables;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The history table: its rows stand in the order of writing, which is nearly that of time. */
public final class SqliteHistories implements Histories {
  private final AppTables tables;
  private final int maxSorted;

  public SqliteHistories(AppTables tables) {
    this(tables, HistoryWindow.MAX_SORTED);
  }

  /** What is true of long windows can be seen of shorter ones. */
  SqliteHistories(AppTables tables, int maxSorted) {
    this.tables = tables;
    this.maxSorted = maxSorted;
  }

  @Override
  public Map<InvocationId, History> of(Collection<InvocationId> ids, int each) {
    return tables.read(HISTORY, (session, table) -> new HistoryBatch(session, table).of(ids, each));
  }

  /** Entries that look as pynenc writes them are not read as JSON. */
  @Override
  public Map<InvocationId, Set<RunnerId>> actors(Collection<InvocationId> ids, int each) {
    return tables.read(
        HISTORY, (session, table) -> new ActorRows(session, table, each).of(List.copyOf(ids)));
  }

  @Override
  public HistoryChunk window(TimeWindow window, TimeOrder order, int limit) {
    return tables.read(
        HISTORY,
        (session, table) ->
            new HistoryWindow(session, table, window, order, maxSorted).first(limit));
  }

  @Override
  public HistoryChunk windowAfter(TimeWindow window, TimeOrder order, int limit, Cursor cursor) {
    return tables.read(
        HISTORY,
        (session, table) ->
            new HistoryWindow(session, table, window, order, maxSorted).after(limit, cursor));
  }

  @Override
  public HistorySample sample(TimeWindow window, int limit) {
    return tables.read(
        HISTORY, (session, table) -> new HistorySampler(session, table, window).of(limit));
  }

  @Override
  public Cursor tail() {
    return tables.read(HISTORY, (session, table) -> new HistoryFeed(session, table).tail());
  }

  @Override
  public Feed after(Cursor cursor, int limit) {
    return tables.read(
        HISTORY, (session, table) -> new HistoryFeed(session, table).after(cursor, limit));
  }
}
