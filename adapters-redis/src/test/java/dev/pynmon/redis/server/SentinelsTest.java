package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that sentinels watch, and that may move. */
final class SentinelsTest {
  @TempDir private Path folder;

  private static RedisServer named(String name) {
    RedisServer server = TestRedis.ownServer("--requirepass", "geheim");
    URI address = URI.create(server.address().toString().replace("//", "//:geheim@"));
    try (RawRedis raw = RawRedis.connect(address)) {
      raw.call("SET", "name", name);
    }
    return server;
  }

  @Test
  void failover_heals() {
    try (RedisServer one = named("one");
        RedisServer two = named("two");
        Sentinel sentinel = Sentinel.start(folder);
        Asked asked =
            Asked.at("redis-sentinel://:geheim@" + sentinel.place() + "/" + Sentinel.NAME)) {
      sentinel.point(one);
      assertThat(asked.get("name")).contains("one");
      one.kill();
      assertThat(asked.fault().kind()).isEqualTo(Kind.UNAVAILABLE);
      sentinel.point(two);
      assertThat(asked.get("name")).contains("two");
    }
  }

  @Test
  void sentinelsThatAreGoneOrSilent_arePassedOver() throws IOException {
    try (RedisServer one = named("one");
        Sentinel sentinel = Sentinel.start(folder);
        Impostor silent = Impostor.silent()) {
      sentinel.point(one);
      String all =
          "127.0.0.1:%d,%s,%s".formatted(RedisServer.freePort(), silent.place(), sentinel.place());
      String address = "redis-sentinel://:geheim@" + all + "/" + Sentinel.NAME + "/0";
      try (Asked asked = Asked.at(address, Duration.ofSeconds(2), Map.of())) {
        assertThat(asked.get("name")).contains("one");
      }
    }
  }

  @Test
  void unknownName_isSaid() {
    try (Sentinel sentinel = Sentinel.start(folder);
        Asked asked = Asked.at("redis-sentinel://" + sentinel.place() + "/other")) {
      assertThat(asked.fault())
          .isEqualTo(
              new BackendFault(
                  Kind.UNAVAILABLE,
                  "shop",
                  "The sentinels know no master for other (sentinels " + sentinel.place() + ").",
                  "Check the name between the slashes of the address; they are asked again at the"
                      + " next request."));
    }
  }

  @Test
  void sentinelsThatDoNotAnswer_areSaid() {
    String place = "127.0.0.1:" + RedisServer.freePort();
    try (Asked asked = Asked.at("redis-sentinel://" + place + "/shop")) {
      assertThat(asked.fault())
          .isEqualTo(
              new BackendFault(
                  Kind.UNAVAILABLE,
                  "shop",
                  "No sentinel answers for shop (sentinels " + place + ").",
                  "Check that they run and can be reached from here; they are asked again at the"
                      + " next request."));
    }
  }
}
