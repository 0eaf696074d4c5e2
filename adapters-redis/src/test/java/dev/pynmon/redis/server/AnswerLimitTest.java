package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import org.junit.jupiter.api.Test;

/** Something huge where pynenc writes little. */
final class AnswerLimitTest {
  @Test
  void hugeAnswer_isRefused_andTheNextReadIsFine() {
    try (RedisServer redis = TestRedis.ownServer();
        RawRedis raw = redis.connect();
        Asked asked = Asked.at(redis.address())) {
      raw.call("SETRANGE", "huge", 120_000_000, "x");
      raw.call("SETRANGE", "large", 60_000_000, "x");
      raw.call("CONFIG", "RESETSTAT");
      assertThat(asked.fault(batch -> batch.get("huge")))
          .isEqualTo(
              new BackendFault(
                  Kind.CORRUPT_DATA,
                  "shop",
                  "Something at 127.0.0.1:" + redis.port() + " is too large to be read.",
                  "Where pynenc writes little, many megabytes lie (redis-cli --bigkeys finds"
                      + " them)."));
      assertThat(raw.text("INFO", "commandstats").orElseThrow()).contains("cmdstat_get:calls=1,");
      assertThat(asked.ping()).isEqualTo("PONG");
      assertThat(asked.get("large").orElseThrow()).hasSize(60_000_001);
      assertThat(asked.get("large").orElseThrow()).hasSize(60_000_001);
    }
  }
}
