package dev.pynmon.sqlite.broker;

import static dev.pynmon.sqlite.db.PynencTable.QUEUE;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueOrder;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.RowList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The queue table: with names and priorities since pynenc 0.4, one nameless queue before. */
public final class SqliteQueues implements Queues {
  private final AppTables tables;

  public SqliteQueues(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public List<QueueSize> sizes(long bound) {
    return tables.read(
        QUEUE,
        (session, table) ->
            QueueSchema.hasNames(table)
                ? new QueueNames(session, table).sizes(bound)
                : List.of(ofOnly(session, table, bound)));
  }

  private static QueueSize ofOnly(Session session, Table table, long bound) throws SQLException {
    long waiting = session.count(table.from(), bound);
    return new QueueSize(QueueName.DEFAULT, Count.upTo(waiting, bound));
  }

  @Override
  public Page<QueuedMessage> peek(QueueName queue, PageRequest page) {
    return tables.read(
        QUEUE, (session, table) -> messages(session, table, queue).page(session, page));
  }

  @Override
  public MessagesFound find(Collection<InvocationId> ids) {
    return tables.read(QUEUE, (session, table) -> MessageSearch.find(session, table, ids));
  }

  @Override
  public QueueOrder order(QueueName queue) {
    return tables.read(
        QUEUE,
        (_, table) -> QueueSchema.hasNames(table) ? QueueOrder.PRIORITY : QueueOrder.ARRIVAL);
  }

  @Override
  public OldestMessage oldest(QueueName queue) {
    return tables.read(
        QUEUE,
        (session, table) -> OldestSearch.find(session, table, messages(session, table, queue)));
  }

  @Override
  public Count ahead(QueueName queue, Cursor place) {
    return tables.read(
        QUEUE,
        (session, table) ->
            Count.upTo(
                messages(session, table, queue).ahead(session, place, MAX_AHEAD), MAX_AHEAD));
  }

  private static RowList<QueuedMessage> messages(Session session, Table table, QueueName queue)
      throws SQLException {
    if (!QueueSchema.hasNames(table)) {
      return QueueSchema.only(table, queue);
    }
    return new QueueNames(session, table)
        .rowOfOdd(queue)
        .map(row -> QueueSchema.named(table, queue, row))
        .orElseGet(() -> QueueSchema.named(table, queue));
  }
}
