package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisError;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user that the guide for operators makes: enough to read everything, and for nothing else. */
final class ReaderTest {
  private static final Pattern LINE = Pattern.compile("(?m)^(ACL SETUSER pynmon .*)$");
  private static final String KEY = "__pynenc__:app:x";

  private static RedisServer server() throws IOException {
    RedisServer server = TestRedis.ownServer();
    try (RawRedis raw = server.connect()) {
      raw.call((Object[]) guide().replace("PASSWORD", "geheim").split(" "));
    }
    return server;
  }

  private static String guide() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("CHANGELOG.md"))) {
      root = root.getParent();
    }
    return LINE.matcher(Files.readString(root.resolve("docs/redis.md")))
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow();
  }

  private static URI address(RedisServer server, int database) {
    return URI.create("redis://pynmon:geheim@127.0.0.1:" + server.port() + "/" + database);
  }

  @Test
  void everyCommandOfOurs_isPermitted() throws IOException {
    try (RedisServer server = server();
        Asked asked = Asked.at(address(server, 1))) {
      List<Reply<?>> replies = asked.server().read(ReaderTest::everything);
      assertThat(replies).hasSize(22).extracting(Reply::get).doesNotContainNull();
    }
  }

  private static List<Reply<?>> everything(Session session) {
    Batch batch = session.batch();
    List<String> one = List.of("a");
    List<Reply<?>> replies =
        Stream.<Reply<?>>of(
                batch.ping(),
                batch.get(KEY),
                batch.mget(List.of(KEY)),
                batch.exists(KEY),
                batch.strlen(KEY),
                batch.getrange(KEY, 0, 1),
                batch.type(KEY),
                batch.llen(KEY),
                batch.lrange(KEY, 0, 1),
                batch.scard(KEY),
                batch.members(KEY, 1),
                batch.smismember(KEY, one),
                batch.sscan(KEY, Scan.START, 1),
                batch.scan(Scan.START, KEY, 1),
                batch.hmget(KEY, one),
                batch.zcard(KEY),
                batch.zcount(KEY, "-inf", "+inf"),
                batch.zmscore(KEY, one),
                batch.zrange(KEY, true, 0, 1),
                batch.zrange(KEY, false, 0, 1),
                batch.zrangeByScore(KEY, true, "+inf", "-inf", 0, 1),
                batch.zrangeByScore(KEY, false, "-inf", "+inf", 0, 1))
            .toList();
    batch.send();
    return replies;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET __pynenc__:a 1",
        "DEL __pynenc__:a",
        "LPOP __pynenc__:a",
        "EXPIRE __pynenc__:a 1",
        "GET other",
        "KEYS *",
        "FLUSHDB",
        "CONFIG GET *",
        "ACL LIST",
        "INFO",
        "PUBLISH __pynenc__:a x",
        "EVAL x 0"
      })
  void anythingElse_isRefused(String command) throws IOException {
    try (RedisServer server = server();
        RawRedis raw = RawRedis.connect(address(server, 0))) {
      assertThatThrownBy(() -> raw.call((Object[]) command.split(" ")))
          .isInstanceOf(RedisError.class)
          .hasMessageStartingWith("NOPERM");
    }
  }
}
