package dev.pynmon.redis.invocation;

import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.testkit.redis.RedisCommand;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A history entry as pynenc's plugin writes it.
 *
 * @param id the invocation
 */
record Written(String id, Instant at, String status) {
  static Written registered(String id, Instant at) {
    return new Written(id, at, "registered");
  }

  Stream<RedisCommand> commands(TestApp app) {
    String score = BigDecimal.valueOf(PythonTime.toUnixSeconds(at)).toPlainString();
    String json = json();
    return Stream.of(
        RedisCommand.of(
            "ZADD", app.key("history_by_timestamp"), score, id + ":" + score + ":" + json),
        RedisCommand.of("RPUSH", app.key("history:" + id), json));
  }

  private String json() {
    String time = PythonTime.format(at);
    return ("{\"invocation_id\": \"%s\", \"_timestamp\": \"%s\", \"status_record\": {\"status\":"
            + " \"%s\", \"runner_id\": null, \"timestamp\": \"%s\"},"
            + " \"runner_context_id\": \"r\", \"registered_by_inv_id\": null}")
        .formatted(id, time, status, time);
  }
}
