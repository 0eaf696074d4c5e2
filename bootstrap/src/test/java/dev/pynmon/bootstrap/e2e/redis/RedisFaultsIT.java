package dev.pynmon.bootstrap.e2e.redis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.Await;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis server that goes away takes no other page with it, and is back when it is back. */
@Tag("redis")
class RedisFaultsIT {
  private static final List<String> PAGES =
      List.of("/", "/invocations/", "/broker/", "/state-backend/", "/client-data-store/");

  @TempDir Path folder;

  @Test
  void serverThatDies_isSaidToBeGone_theOthersGoOn_andItHeals() {
    Path file = SqliteFixture.SHOP4.copyFileTo(folder);
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        Site site = Site.of(folder, server.address().toString(), file.toString())) {
      assertThat(statuses(site, "shop3")).containsOnly(200);

      server.kill();
      // For a second after its last answer what was counted before is still shown.
      Await.until(() -> site.get("/apps/shop3/state-backend/").status() == 503);
      assertThat(statuses(site, "shop3")).containsExactly(200, 503, 503, 503, 503);
      PAGES.forEach(
          page ->
              assertThat(site.get("/apps/shop3" + page).body())
                  .contains("127.0.0.1:" + server.port())
                  .doesNotContainPattern("\\w+Exception\\b"));
      assertThat(statuses(site, "shop4")).containsOnly(200);
      assertLastSeen(site);

      server.restart();
      load(server);
      Await.until(() -> site.get("/apps/shop3/invocations/").status() == 200);
      assertThat(statuses(site, "shop3")).containsOnly(200);
    }
  }

  /** What is not known now is as it was, and never nothing. */
  private static void assertLastSeen(Site site) {
    long total = RedisFixture.SHOP3.golden().count();
    assertThat(site.get("/apps/shop3/invocations/").body())
        .contains("how it is now is unknown", "<span class=\"v\">" + total + "</span>");
    JsonNode problem = site.get("/apps/shop3/broker/", "application/json").json();
    assertThat(problem.at("/last_seen/totals/total").asLong()).isEqualTo(total);
    assertThat(site.get("/apps/shop3/").body())
        .contains("unknown now; ")
        .doesNotContain("No invocation is counted");
  }

  @Test
  void serverThatIsNotThereAtTheStart_isWaitedFor() {
    try (RedisServer server = OwnRedis.start()) {
      server.kill();
      try (Site site = Site.of(folder, server.address().toString())) {
        assertThat(site.get("/").status()).isEqualTo(503);
        assertThat(site.get("/").body()).contains("There is no Redis server at");

        server.restart();
        load(server);
        Await.until(() -> site.get("/apps/shop3/").status() == 200);
      }
    }
  }

  private static void load(RedisServer server) {
    try (RawRedis redis = server.connect()) {
      RedisLoader.load(RedisFixture.SHOP3, redis);
    }
  }

  /** Pages about several things show what they can; others say that there is nothing. */
  private static List<Integer> statuses(Site site, String app) {
    return PAGES.stream().map(page -> site.get("/apps/" + app + page).status()).toList();
  }
}
