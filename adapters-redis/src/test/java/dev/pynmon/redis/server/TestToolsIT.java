package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.redis.RedisError;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.RedisWatch;
import dev.pynmon.testkit.redis.TcpProxy;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tests' own tools do what the other tests trust them to do. */
@Tag("redis")
final class TestToolsIT {
  @Test
  void everyKindOfReply_isRead() {
    try (RawRedis redis = TestRedis.emptied()) {
      byte[] binary = {0, 13, 10, -1, -128};
      assertThat(redis.call("SET", "binary", binary)).isEqualTo("OK");
      assertThat(redis.call("GET", "binary")).isEqualTo(binary);
      assertThat(redis.text("GET", "nothing")).isEmpty();
      assertThat(redis.call("BLPOP", "nothing", "0.01")).isEqualTo(Optional.empty());
      assertThat(redis.number("RPUSH", "list", "a", "日本")).isEqualTo(2);
      assertThat(redis.texts("LRANGE", "list", 0, -1)).containsExactly("a", "日本");
      assertThat(redis.texts("MGET", "nothing")).containsExactly("");
    }
  }

  @Test
  void error_isThrownAfterAllWereAnswered() {
    try (RawRedis redis = TestRedis.emptied()) {
      List<RedisCommand> commands =
          List.of(
              RedisCommand.of("SET", "a", "text"),
              RedisCommand.of("LPUSH", "a", "x"),
              RedisCommand.of("SET", "b", "text"));
      assertThatThrownBy(() -> redis.all(commands))
          .isInstanceOf(RedisError.class)
          .hasMessageStartingWith("WRONGTYPE");
      assertThat(redis.text("GET", "b")).contains("text");
    }
  }

  @Test
  void manyCommands_areAnsweredInOrder() {
    try (RawRedis redis = TestRedis.emptied()) {
      List<Object> answers =
          redis.all(
              IntStream.range(0, 12_345).mapToObj(_ -> RedisCommand.of("INCR", "n"))::iterator);
      assertThat(answers).hasSize(12_345).last().isEqualTo(12_345L);
    }
  }

  @Test
  void serverOfItsOwn_knowsPasswords_andComesBackEmpty() {
    try (RedisServer server = TestRedis.ownServer("--requirepass", "geheim")) {
      URI address = URI.create(server.address().toString().replace("//", "//:geheim@"));
      RawRedis before = RawRedis.connect(address);
      before.call("SET", "a", "1");
      server.kill();
      assertThatThrownBy(() -> before.call("GET", "a")).isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> RawRedis.connect(address)).isInstanceOf(UncheckedIOException.class);
      server.restart();
      try (RawRedis after = RawRedis.connect(address)) {
        assertThat(after.text("GET", "a")).isEmpty();
      }
      assertThatThrownBy(() -> server.connect().call("GET", "a"))
          .isInstanceOf(RedisError.class)
          .hasMessageStartingWith("NOAUTH");
    }
  }

  @Test
  void serverThatDoesNotStart_saysWhy() {
    assertThatThrownBy(() -> TestRedis.ownServer("--no-such-option", "1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no-such-option");
  }

  @Test
  void proxy_delaysCutsAndMends() {
    try (TcpProxy proxy = TcpProxy.to(TestRedis.address())) {
      RawRedis redis = RawRedis.connect(proxy.address());
      assertThat(proxy.connected()).isEqualTo(1);
      proxy.delay(Duration.ofMillis(50));
      long start = System.nanoTime();
      assertThat(redis.call("PING")).isEqualTo("PONG");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(inBothWays());
      proxy.cut();
      assertThat(proxy.connected()).isZero();
      assertThatThrownBy(() -> redis.call("PING")).isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> RawRedis.connect(proxy.address()))
          .isInstanceOf(UncheckedIOException.class);
      proxy.restore();
      proxy.delay(Duration.ZERO);
      try (RawRedis again = RawRedis.connect(proxy.address())) {
        assertThat(again.call("PING")).isEqualTo("PONG");
      }
      assertThat(proxy.accepted()).isEqualTo(2);
      assertThat(proxy.bytes()).isPositive();
    }
  }

  @Test
  void watch_tellsWhatIsHeldAndAsked() {
    try (RawRedis watcher = TestRedis.emptied();
        RawRedis redis = RawRedis.connect(TestRedis.address())) {
      redis.call("ZADD", "zset", "1.5", "member");
      RedisWatch watch = new RedisWatch(watcher);
      Map<String, List<String>> before = watch.contents();
      watch.resetCommands();
      redis.call("ZCARD", "zset");
      redis.call("ZSCORE", "zset", "member");
      assertThat(watch.commands()).isEqualTo(Map.of("zcard", 1L, "zscore", 1L));
      assertThat(watch.contents()).isEqualTo(before).containsOnlyKeys("zset");
      redis.call("ZADD", "zset", "1.25", "member");
      assertThat(watch.contents()).isNotEqualTo(before).containsOnlyKeys("zset");
    }
  }

  private static Duration inBothWays() {
    return Duration.ofMillis(100);
  }
}
