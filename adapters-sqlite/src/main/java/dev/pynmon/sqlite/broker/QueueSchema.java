package dev.pynmon.sqlite.broker;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Key;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.RowList;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;

/** The two forms of the queue table, and the order in which runners take messages from each. */
final class QueueSchema {
  private static final Key OLDEST = Key.ascending("created_at");
  private static final Key NUMBER = Key.ascending("id");
  private static final Key PRIORITY = Key.descending("priority");

  private QueueSchema() {}

  static boolean hasNames(Table table) {
    return table.has("queue_name");
  }

  static RowList<QueuedMessage> messages(Table table, QueueName queue) {
    boolean named = hasNames(table);
    return new RowList<>(
        "message",
        select(table),
        table.from(named ? "route" : "created_at"),
        named ? Condition.of("t.queue_name = ?", queue.value()) : Condition.ALL,
        named ? List.of(PRIORITY, OLDEST, NUMBER) : List.of(OLDEST, NUMBER),
        row -> message(row, queue));
  }

  private static String select(Table table) {
    return String.join(
        ", ", table.text("invocation_id"), table.number("priority"), table.number("created_at"));
  }

  private static QueuedMessage message(Row row, QueueName queue) throws SQLException {
    return new QueuedMessage(
        new InvocationId(row.text("invocation_id")),
        queue,
        row.number("priority"),
        row.julianTime("created_at"));
  }
}
