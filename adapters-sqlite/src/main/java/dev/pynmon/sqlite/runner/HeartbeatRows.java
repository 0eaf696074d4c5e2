package dev.pynmon.sqlite.runner;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.format.QueueListJson;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the three forms of the heartbeat table (wire format, section 1.2). */
final class HeartbeatRows {
  private static final int MAX_QUEUES_JSON = 100_000;

  private HeartbeatRows() {}

  static String select(Table table) {
    return String.join(
        ", ",
        table.text("runner_id"),
        table.number("creation_timestamp"),
        table.number("last_heartbeat"),
        table.number("allow_to_run_atomic_service"),
        table.text("consumed_queues", MAX_QUEUES_JSON),
        table.text("last_service_start"),
        table.text("last_service_end"));
  }

  static Heartbeat heartbeat(Row row) throws SQLException {
    return new Heartbeat(
        new RunnerId(row.text("runner_id")),
        row.unixTime("creation_timestamp").orElse(Instant.EPOCH),
        row.unixTime("last_heartbeat").orElse(Instant.EPOCH),
        row.whole("allow_to_run_atomic_service") != 0,
        queues(row),
        row.isoTime("last_service_start"),
        row.isoTime("last_service_end"));
  }

  private static Optional<List<QueueName>> queues(Row row) throws SQLException {
    return row.someText("consumed_queues").flatMap(QueueListJson::read);
  }
}
