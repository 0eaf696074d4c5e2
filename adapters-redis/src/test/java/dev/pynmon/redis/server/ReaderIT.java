package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.ReadingUser;
import dev.pynmon.testkit.redis.RedisError;
import dev.pynmon.testkit.redis.RedisServer;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user that the guide for operators makes: enough to read everything, and for nothing else. */
@Tag("redis")
final class ReaderIT {
  private static final String KEY = "__pynenc__:app:x";

  private static RedisServer server() {
    RedisServer server = TestRedis.ownServer();
    try (RawRedis raw = server.connect()) {
      ReadingUser.addTo(raw, "geheim");
    }
    return server;
  }

  private static URI address(RedisServer server, int database) {
    return URI.create("redis://pynmon:geheim@127.0.0.1:" + server.port() + "/" + database);
  }

  /** But the one that the guide calls optional. */
  @Test
  void everyCommandOfOurs_isPermitted() {
    try (RedisServer server = server();
        Asked asked = Asked.at(address(server, 1))) {
      Map<String, Reply<?>> replies = asked.server().read(ReaderIT::everything);
      assertThat(replies.values()).extracting(Reply::get).doesNotContainNull();
      assertThat(methods(replies.keySet())).isEqualTo(commandsOfOurs());
    }
  }

  private static Set<String> methods(Set<String> calls) {
    return calls.stream().map(call -> call.split(" ")[0]).collect(Collectors.toSet());
  }

  private static Set<String> commandsOfOurs() {
    Set<String> names = new HashSet<>();
    for (Method method : Batch.class.getMethods()) {
      if (method.getReturnType() == Reply.class && !method.getName().equals("info")) {
        names.add(method.getName());
      }
    }
    return names;
  }

  private static Map<String, Reply<?>> everything(Session session) {
    Batch batch = session.batch();
    List<String> one = List.of("a");
    Map<String, Reply<?>> replies = new LinkedHashMap<>();
    replies.put("ping", batch.ping());
    replies.put("get", batch.get(KEY));
    replies.put("mget", batch.mget(List.of(KEY)));
    replies.put("exists", batch.exists(KEY));
    replies.put("existing", batch.existing(List.of(KEY)));
    replies.put("strlen", batch.strlen(KEY));
    replies.put("getrange", batch.getrange(KEY, 0, 1));
    replies.put("type", batch.type(KEY));
    replies.put("llen", batch.llen(KEY));
    replies.put("lrange", batch.lrange(KEY, 0, 1));
    replies.put("lrangeBytes", batch.lrangeBytes(KEY, 0, 1));
    replies.put("scard", batch.scard(KEY));
    replies.put("members", batch.members(KEY, 1));
    replies.put("smismember", batch.smismember(KEY, one));
    replies.put("sscan", batch.sscan(KEY, Scan.START, 1));
    replies.put("scan", batch.scan(Scan.START, KEY, 1));
    replies.put("keys", batch.keys(Scan.START, KEY, 1));
    replies.put("lpos", batch.lpos(KEY, "a", 1));
    replies.put("hmget", batch.hmget(KEY, one));
    replies.put("zcard", batch.zcard(KEY));
    replies.put("zcount", batch.zcount(KEY, "-inf", "+inf"));
    replies.put("zmscore", batch.zmscore(KEY, one));
    replies.put("zrange highest first", batch.zrange(KEY, true, 0, 1));
    replies.put("zrange", batch.zrange(KEY, false, 0, 1));
    replies.put(
        "zrangeByScore highest first", batch.zrangeByScore(KEY, true, "+inf", "-inf", 0, 1));
    replies.put("zrangeByScore", batch.zrangeByScore(KEY, false, "-inf", "+inf", 0, 1));
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
  void anythingElse_isRefused(String command) {
    try (RedisServer server = server();
        RawRedis raw = RawRedis.connect(address(server, 0))) {
      assertThatThrownBy(() -> raw.call((Object[]) command.split(" ")))
          .isInstanceOf(RedisError.class)
          .hasMessageStartingWith("NOPERM");
    }
  }
}
