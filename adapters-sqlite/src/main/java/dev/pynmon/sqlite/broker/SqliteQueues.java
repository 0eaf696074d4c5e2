package dev.pynmon.sqlite.broker;

import static dev.pynmon.sqlite.db.PynencTable.QUEUE;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.DistinctList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.ArrayList;
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
                ? ofNamed(session, table, bound)
                : List.of(ofOnly(session, table, bound)));
  }

  private static QueueSize ofOnly(Session session, Table table, long bound) throws SQLException {
    long waiting = session.count(table.from(), bound);
    return new QueueSize(QueueName.DEFAULT, Count.upTo(waiting, bound));
  }

  private static List<QueueSize> ofNamed(Session session, Table table, long bound)
      throws SQLException {
    String from = table.from("route");
    Page<QueueName> names =
        new DistinctList<>("queue", from, "queue_name", QueueName::new)
            .page(session, PageRequest.first(MAX_QUEUES));
    List<QueueSize> sizes = new ArrayList<>();
    for (QueueName name : names.items()) {
      long waiting = session.count(from + " WHERE t.queue_name = ?", bound, name.value());
      sizes.add(new QueueSize(name, Count.upTo(waiting, bound)));
    }
    return sizes;
  }

  @Override
  public Page<QueuedMessage> peek(QueueName queue, PageRequest page) {
    return tables.read(
        QUEUE,
        (session, table) ->
            QueueSchema.hasNames(table) || queue.equals(QueueName.DEFAULT)
                ? QueueSchema.messages(table, queue).page(session, page)
                : Page.empty());
  }
}
