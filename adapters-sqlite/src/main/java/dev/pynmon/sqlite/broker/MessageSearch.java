package dev.pynmon.sqlite.broker;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Looks for messages of invocations, by which no index of the queue table goes: through all of it,
 * unless it holds too many.
 */
public final class MessageSearch {
  private static final int MAX = Queues.MAX_SEARCHED;

  private MessageSearch() {}

  /** The first message of each of these, as far as any is found. */
  static MessagesFound find(Session session, Table table, Collection<InvocationId> ids)
      throws SQLException {
    Map<InvocationId, QueuedMessage> first = new LinkedHashMap<>();
    String sql =
        "SELECT %s, %s FROM %s WHERE t.invocation_id%s ORDER BY %s"
            .formatted(
                QueueSchema.select(table),
                table.text("queue_name"),
                oldest(table),
                IdList.IN,
                order(table));
    session
        .list(sql, row -> message(row, table), MAX, IdList.of(ids))
        .forEach(message -> first.putIfAbsent(message.invocation(), message));
    return new MessagesFound(first, isSearchedWhole(session, table));
  }

  /** Whether the queues hold no more messages than are looked at. */
  public static boolean isSearchedWhole(Session session, Table table) throws SQLException {
    return session.count(table.from(), MAX + 1L) <= MAX;
  }

  /** Whether there is a message of this one among those that are looked at. */
  public static boolean isFound(Session session, Table table, InvocationId id) throws SQLException {
    return session.count(oldest(table) + " WHERE t.invocation_id = ?", 1, MAX, id.value()) > 0;
  }

  private static String oldest(Table table) {
    return "(SELECT * FROM %s ORDER BY t.rowid LIMIT ?) AS t".formatted(table.from());
  }

  /** As runners take them; between queues that is nowhere said. */
  private static String order(Table table) {
    return QueueSchema.hasNames(table)
        ? "t.priority DESC, t.created_at, t.id"
        : "t.created_at, t.id";
  }

  private static QueuedMessage message(Row row, Table table) throws SQLException {
    return QueueSchema.message(
        row,
        QueueSchema.hasNames(table) ? new QueueName(row.text("queue_name")) : QueueName.DEFAULT);
  }
}
