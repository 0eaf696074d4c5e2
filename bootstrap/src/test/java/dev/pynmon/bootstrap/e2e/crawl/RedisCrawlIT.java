package dev.pynmon.bootstrap.e2e.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.bootstrap.e2e.golden.GoldenPlaces;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.ReadingUser;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.RedisWatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every page is served to a user that may only read, and looking changes nothing. */
@Order(2)
@Tag("redis")
class RedisCrawlIT {
  private static final String NEVER_QUEUED = " registered, and nothing is ever queued.";

  /** All that is ever sent; none of it writes, or blocks the server on a large key. */
  private static final Set<String> READING =
      Set.of(
          "auth",
          "exists",
          "get",
          "getrange",
          "hmget",
          "llen",
          "lrange",
          "mget",
          "ping",
          "scan",
          "scard",
          "select",
          "smismember",
          "srandmember",
          "sscan",
          "strlen",
          "type",
          "zcard",
          "zcount",
          "zmscore",
          "zrange",
          "zrangebyscore",
          "zrevrange",
          "zrevrangebyscore");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "MIXED")
  void everyLink_answers_andNothingIsWritten(RedisFixture fixture) {
    try (RedisServer server = OwnRedis.start();
        RawRedis redis = server.connect()) {
      ReadingUser.addTo(redis, "s3cret");
      RedisLoader.load(fixture, redis);
      RedisWatch watch = new RedisWatch(redis);
      Map<String, List<String>> before = watch.contents();
      watch.resetCommands();

      try (Site site = Site.of(folder, asReader(server)).ready()) {
        Map<String, Answer> seen = site.crawl(Kinds.of(fixture), CrawlIT.STARTS);
        assertThat(seen).hasSizeGreaterThan(20);
        if (Kinds.isWhole(fixture) && fixture != RedisFixture.NEIGHBOURS) {
          GoldenPlaces.assertReached(fixture.golden(), seen.keySet());
        }
        assertThat(seen.values())
            .allMatch(answer -> answer.body().length() < 250_000, "under 250 KB");
      }

      assertThat(watch.commands().keySet()).isSubsetOf(READING);
      assertThat(changed(before, watch.contents())).isEmpty();
    }
  }

  @Test
  void everyLink_ofAnApplicationInTwoStores_answers() {
    Path queues = SqliteFixture.MIXED.copyFileTo(folder);
    try (RedisServer server = OwnRedis.with(RedisFixture.MIXED);
        Site site =
            Site.of(folder, queues.toString(), server.address().toString())
                .ready()
                .showing(RedisFixture.MIXED)) {
      boolean whole = Kinds.isWhole(RedisFixture.MIXED);
      Map<String, Answer> seen = site.crawl(whole ? Kinds.whole() : Kinds.few(), CrawlIT.STARTS);
      assertThat(seen).hasSizeGreaterThan(50);
      if (whole) {
        GoldenPlaces.assertReached(RedisFixture.MIXED.golden(), seen.keySet());
      }
    }
  }

  private static Set<String> changed(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
    return keys;
  }

  @Test
  void pairThatDoesNotRun_isExplainedOnTheDashboard() {
    try (RedisServer server = OwnRedis.with(RedisFixture.BROKEN);
        Site site = Site.of(folder, server.address().toString()).ready()) {
      assertThat(site.get("/attention/api")).as("waits for the check").returns(200, Answer::status);
      assertThat(site.get("/").body())
          .contains("10 invocations" + NEVER_QUEUED)
          .contains("Here works pynenc 0.4 with a Redis plugin of 0.3, which never queues what");
    }
  }

  @Test
  void pairThatRuns_isNotComplainedOf() {
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        Site site = Site.of(folder, server.address().toString()).ready()) {
      String dashboard = site.get("/").body();
      assertThat(dashboard).contains(RedisFixture.SHOP3.golden().app().value());
      assertThat(dashboard).doesNotContain(NEVER_QUEUED);
    }
  }

  private static String asReader(RedisServer server) {
    return "redis://pynmon:s3cret@127.0.0.1:" + server.port() + "/0";
  }
}
