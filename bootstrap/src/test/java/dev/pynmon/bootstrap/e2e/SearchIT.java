package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a golden file names is found by what a visitor may know of it. */
@Tag("redis")
class SearchIT {
  private static final List<String> HOSTILE =
      List.of("%25", "_", "*", "%27%20OR%20%271%27=%271", "%00", "%3Cscript%3E", "%F0%9F%92%A9");

  @TempDir Path folder;

  @Test
  void inSqlite_everythingIsFound() {
    try (Site site = Site.over(folder, SqliteFixture.SHOP4.copyTo(folder))) {
      assertFound(site, SqliteFixture.SHOP4.golden());
    }
  }

  @Test
  void inRedis_everythingIsFound() {
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        Site site = Site.of(folder, server.address().toString()).ready()) {
      assertFound(site, RedisFixture.SHOP3.golden());
    }
  }

  private static void assertFound(Site site, Golden golden) {
    golden
        .invocations()
        .keySet()
        .forEach(
            id -> {
              assertLeads(site, id.value(), "/invocations/" + id);
              assertLeads(site, id.value().substring(0, 13), "/invocations/" + id);
            });
    golden
        .heartbeats()
        .forEach(
            one -> assertLeads(site, one.runner().value(), "/runners/" + one.runner().value()));
    golden
        .workflowTypes()
        .forEach(
            type ->
                assertThat(site.get("/search/?q=" + type).body())
                    .contains("href=\"/tasks/" + type, "href=\"/workflows/" + type));
  }

  private static void assertLeads(Site site, String text, String page) {
    Answer answer = site.get("/search/?q=" + text);
    assertThat(answer).returns(303, Answer::status);
    assertThat(answer.location()).isEqualTo(page);
  }

  @Test
  void hostileText_isAPageThatFindsNothing() {
    try (Site site = Site.over(folder, SqliteFixture.SHOP4.copyTo(folder))) {
      for (String text : HOSTILE) {
        Answer answer = site.get("/search/?q=xx" + text);
        assertThat(answer).returns(200, Answer::status);
        assertThat(answer.body()).contains("Nothing in shop4 matches").doesNotContain("<script>");
      }
      assertThat(site.get("/search/?q=" + "x".repeat(9_000))).returns(400, Answer::status);
    }
  }
}
