package dev.pynmon.bootstrap.e2e.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever times a store holds, every page, link and JSON answers. */
@Tag("redis")
class OddTimesIT {
  private static final String EVER =
      "/invocations/timeline?time_range=custom&start_date=0001-01-01T00:00:00Z"
          + "&end_date=9999-12-31T23:59:59.999999Z";

  @TempDir Path folder;

  static List<OddTimes> times() {
    return List.of(OddTimes.ENDS, OddTimes.ANY);
  }

  @ParameterizedTest
  @MethodSource("times")
  void oddTimesInAFile_failNoPage(OddTimes times) {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    times.in(store);
    try (Site site = Site.over(folder, List.of(store))) {
      assertAllAnswer(site, SqliteFixture.SHOP4.golden());
    }
  }

  @Test
  void oddTimesInAServer_failNoPage() {
    try (RedisServer server = OwnRedis.start();
        RawRedis redis = server.connect()) {
      OddTimes.ANY.in(redis, RedisFixture.SHOP3);
      try (Site site = Site.of(folder, server.address().toString()).ready()) {
        assertAllAnswer(site, RedisFixture.SHOP3.golden());
      }
    }
  }

  private static void assertAllAnswer(Site site, Golden golden) {
    Stream<String> json =
        golden.invocations().keySet().stream()
            .limit(40)
            .map(id -> "/invocations/" + id.value())
            .flatMap(page -> Stream.of(page + "/api", page + "/history"));
    Stream<String> pages = Stream.of("/tasks/?sort=run", "/tasks/?sort=last_failure", EVER);
    String[] starts =
        Stream.of(Stream.of(CrawlIT.STARTS), pages, json)
            .flatMap(any -> any)
            .toArray(String[]::new);
    Map<String, Answer> seen = site.crawl(Kinds.one(), starts);
    assertThat(seen).hasSizeGreaterThan(starts.length + 40);
  }
}
