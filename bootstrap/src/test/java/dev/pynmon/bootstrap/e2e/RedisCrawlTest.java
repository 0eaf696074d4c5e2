package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page is served to a user that may only read, and looking changes nothing. */
class RedisCrawlTest {
  /** The line that the guide for operators gives. */
  private static final String READER = "pynmon on >s3cret ~__pynenc__:* -@all +@read +@connection";

  private static final Set<String> READING =
      Set.of(
          "auth", "get", "getrange", "hello", "hmget", "info", "llen", "lrange", "mget", "ping",
          "scan", "scard", "select", "smismember", "srandmember", "sscan", "strlen", "type",
          "zcard", "zcount", "zmscore", "zrange", "zrangebyscore", "zrevrange", "zrevrangebyscore");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyLink_answers_andNothingIsWritten(RedisFixture fixture) {
    try (RedisServer server = OwnRedis.start("--user", READER);
        RawRedis redis = server.connect()) {
      RedisLoader.load(fixture, redis);
      Map<String, String> before = RedisDump.of(redis);
      redis.call("CONFIG", "RESETSTAT");

      try (Site site = Site.of(folder, asReader(server))) {
        Map<String, Answer> seen = site.crawl(CrawlTest.STARTS);
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(seen.values())
            .allMatch(answer -> answer.body().length() < 250_000, "under 250 KB");
      }

      assertThat(commands(redis)).isSubsetOf(READING);
      assertThat(RedisDump.of(redis)).isEqualTo(before);
    }
  }

  private static String asReader(RedisServer server) {
    return "redis://pynmon:s3cret@127.0.0.1:" + server.port() + "/0";
  }

  /** What the server was asked for, by its own count. */
  private static Set<String> commands(RawRedis redis) {
    Set<String> commands = new TreeSet<>();
    redis
        .text("INFO", "commandstats")
        .orElseThrow()
        .lines()
        .filter(line -> line.startsWith("cmdstat_"))
        .map(line -> line.substring("cmdstat_".length(), line.indexOf(':')))
        .filter(command -> !command.equals("config|resetstat"))
        .forEach(commands::add);
    return commands;
  }
}
