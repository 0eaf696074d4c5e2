package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Something huge where pynenc writes little. */
@Tag("redis")
final class AnswerLimitIT {
  @Test
  void hugeValue_isShortened() {
    try (RedisServer redis = TestRedis.ownServer();
        RawRedis raw = redis.connect();
        Asked asked = Asked.at(redis.address())) {
      raw.call("SETRANGE", "huge", 120_000_000, "x");
      assertThat(asked.get("huge").orElseThrow()).endsWith("… (120000001 bytes, 8280fb0d)");
      assertThat(asked.ping()).isEqualTo("PONG");
      byte[] part = asked.ask(batch -> batch.getrange("huge", 0, 31_999_999));
      assertThat(part).hasSize(32_000_000);
    }
  }

  @Test
  void tooMuch_isRefused_andTheNextReadIsFine() {
    try (RedisServer redis = TestRedis.ownServer();
        RawRedis raw = redis.connect();
        Asked asked = Asked.at(redis.address())) {
      raw.call("SETRANGE", "huge", 120_000_000, "x");
      raw.call("CONFIG", "RESETSTAT");
      BackendFault tooLarge =
          new BackendFault(
              Kind.CORRUPT_DATA,
              "shop",
              "Something at 127.0.0.1:" + redis.port() + " is too large to be read.",
              "Where pynenc writes little, many megabytes lie (redis-cli --bigkeys finds them).");
      assertThat(asked.fault(batch -> batch.getrange("huge", 0, -1))).isEqualTo(tooLarge);
      assertThat(raw.text("INFO", "commandstats").orElseThrow())
          .contains("cmdstat_getrange:calls=1,");
      assertThat(asked.fault(batch -> batch.mget(Collections.nCopies(4, "huge"))))
          .isEqualTo(tooLarge);
      assertThat(asked.ping()).isEqualTo("PONG");
    }
  }
}
