package dev.pynmon.sqlite.broker;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.OldestMessage;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.RowList;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the message that came first into a queue: of each priority it is the first in the
 * index, so one jump for each finds it.
 */
final class OldestSearch {
  private static final int MOST = Queues.MAX_PRIORITIES;
  private static final Comparator<QueuedMessage> BY_TIME =
      Comparator.comparing(message -> message.queuedAt().orElse(Instant.MAX));

  private OldestSearch() {}

  static OldestMessage find(Session session, Table table, RowList<QueuedMessage> queue)
      throws SQLException {
    if (!QueueSchema.hasNames(table)) {
      return OldestMessage.first(
          queue.page(session, PageRequest.first(1)).items().stream().findFirst());
    }
    List<QueuedMessage> firsts = firsts(session, table, queue);
    return new OldestMessage(firsts.stream().limit(MOST).min(BY_TIME), firsts.size() <= MOST);
  }

  /** The first message of each priority, highest first. */
  private static List<QueuedMessage> firsts(
      Session session, Table table, RowList<QueuedMessage> queue) throws SQLException {
    Condition where = queue.where();
    String rows = queue.from() + " WHERE " + where.sql();
    String highest = "SELECT max(t.priority) FROM " + rows;
    String sql =
        "WITH RECURSIVE v(p) AS (%s UNION ALL SELECT (%s AND t.priority < v.p)"
                .formatted(highest, highest)
            + " FROM v WHERE v.p IS NOT NULL LIMIT ?)"
            + " SELECT %s FROM v CROSS JOIN %s ON t.rowid = (SELECT t.rowid FROM %s"
                .formatted(queue.select(), table.from(), rows)
            + " AND t.priority = v.p ORDER BY t.created_at, t.id LIMIT 1)";
    List<Object> values = new ArrayList<>(where.values());
    values.addAll(where.values());
    values.add(MOST + 1);
    values.addAll(where.values());
    return session.list(sql, queue.mapper(), values.toArray());
  }
}
