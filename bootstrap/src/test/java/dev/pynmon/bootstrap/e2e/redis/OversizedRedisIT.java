package dev.pynmon.bootstrap.e2e.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the keys of an application, its pages are there, and no longer than pages. */
@Tag("redis")
class OversizedRedisIT {
  private static final String HUGE = "x".repeat(200_000);
  private static final int LONGEST_PAGE = 250_000;
  private static final String INVOCATIONS = "*:orchestrator:all_invocations_by_time";

  /** What is tried here is not how fast a busy machine is. */
  private static final String PATIENTLY = "?socket_timeout=60";

  @TempDir Path folder;

  @Test
  void valueMuchTooLong_inEveryKey_takesNoPageDown() {
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        RawRedis redis = server.connect();
        Site site = Site.of(folder, server.address() + PATIENTLY)) {
      String invocation =
          redis.texts("ZRANGE", redis.texts("KEYS", INVOCATIONS).getFirst(), 0, 0).getFirst();
      redis.texts("KEYS", "__pynenc__:shop3:*").forEach(key -> enlarge(redis, key));
      assertThat(pages(invocation))
          .allSatisfy(
              page -> {
                Answer answer = site.get(page);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).hasSizeLessThan(LONGEST_PAGE);
              });
      assertThat(site.get("/invocations/").body()).contains("(200000 bytes, ");
      assertThat(site.get("/broker/queue").body()).contains("(200000 bytes, ");
    }
  }

  private static List<String> pages(String invocation) {
    return List.of(
        "/",
        "/invocations/",
        "/invocations/?status=success",
        "/invocations/timeline",
        "/invocations/" + invocation,
        "/invocations/" + invocation + "/api",
        "/invocations/" + invocation + "/history",
        "/broker/",
        "/broker/queue",
        "/orchestrator/",
        "/runners/",
        "/state-backend/",
        "/tasks/",
        "/workflows/",
        "/workflows/runs",
        "/client-data-store/");
  }

  private static void enlarge(RawRedis redis, String key) {
    switch (redis.text("TYPE", key).orElseThrow()) {
      case "zset" -> redis.call("ZADD", key, 1_900_000_000, HUGE);
      case "set" -> redis.call("SADD", key, HUGE);
      case "list" -> redis.call("RPUSH", key, HUGE);
      case "hash" -> redis.call("HSET", key, "consumed_queues", HUGE);
      default -> redis.call("APPEND", key, HUGE);
    }
  }
}
