package dev.pynmon.sqlite.rerun;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A message that is pushed (wire format, section 6.1). The table itself says when. */
final class NewMessage {
  private NewMessage() {}

  /** Pushes it; queue and priority are left out where the table has none. */
  static void push(Session session, Table table, InvocationId id, QueueName queue, double priority)
      throws SQLException {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("invocation_id", id.value());
    if (table.has("queue_name")) {
      message.put("queue_name", queue.value());
      message.put("priority", priority);
    }
    session.insert(table, message);
  }
}
