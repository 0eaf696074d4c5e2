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

  /** The messages of the nameless queue, which is called the default; of any other none. */
  static RowList<QueuedMessage> only(Table table, QueueName queue) {
    Condition where = queue.equals(QueueName.DEFAULT) ? Condition.ALL : Condition.of("FALSE");
    return messages(table, "created_at", QueueName.DEFAULT, where, List.of(OLDEST, NUMBER));
  }

  /** The messages of the queue whose name is stored as this text. */
  static RowList<QueuedMessage> named(Table table, QueueName queue) {
    return named(table, queue, Condition.of("t.queue_name = ?", queue.value()));
  }

  /** The messages of a queue by a row that bears its name, whatever is stored there. */
  static RowList<QueuedMessage> named(Table table, QueueName queue, long row) {
    String name = "(SELECT q.queue_name FROM %s WHERE q.rowid = ?)".formatted(table.as("q"));
    return named(table, queue, Condition.of("t.queue_name IS " + name, row));
  }

  private static RowList<QueuedMessage> named(Table table, QueueName queue, Condition where) {
    return messages(table, "route", queue, where, List.of(PRIORITY, OLDEST, NUMBER));
  }

  private static RowList<QueuedMessage> messages(
      Table table, String index, QueueName queue, Condition where, List<Key> keys) {
    return new RowList<>(
        "message", select(table), table.from(index), where, keys, row -> message(row, queue));
  }

  static String select(Table table) {
    return String.join(
        ", ", table.text("invocation_id"), table.number("priority"), table.number("created_at"));
  }

  static QueuedMessage message(Row row, QueueName queue) throws SQLException {
    return new QueuedMessage(
        new InvocationId(row.text("invocation_id")),
        queue,
        row.number("priority"),
        row.julianTime("created_at"));
  }
}
