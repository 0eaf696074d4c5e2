package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.Await;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the state backend and the client data store say what a real pynenc kept there. */
@Tag("redis")
class ComponentPagesIT {
  private static final Pattern KEPT =
      Pattern.compile("<tr><th scope=\"row\">([^<]+)</th><td class=\"num\">([\\d,]+)</td>");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SHOP_THREAD", "SHOP024", "SHOP4", "KINDS4", "SPLIT"})
  void stateBackend_countsWhatIsThere(SqliteFixture fixture) {
    try (Site site = Site.over(folder, fixture.copyTo(folder))) {
      assertCounted(site, fixture.golden());
      assertThat(site.get("/state-backend/").body())
          .contains("SQLiteStateBackend", "The store as a whole: SQLite file of ");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3"})
  void stateBackendInRedis_countsWhatIsThere(RedisFixture fixture) {
    try (RedisServer server = OwnRedis.with(fixture);
        Site site = Site.of(folder, server.address().toString()).ready()) {
      assertCounted(site, fixture.golden());
      assertThat(site.get("/state-backend/").body())
          .contains("RedisStateBackend", "The store as a whole: Redis ");
    }
  }

  private static void assertCounted(Site site, Golden golden) {
    Await.until(() -> !site.get("/state-backend/").body().contains("being counted"));
    String page = site.get("/state-backend/").body();
    Map<String, Long> kept =
        KEPT.matcher(page)
            .results()
            .collect(
                Collectors.toMap(
                    row -> row.group(1), row -> Long.valueOf(row.group(2).replace(",", ""))));
    long runs = golden.workflowRuns().values().stream().mapToLong(Set::size).sum();

    assertThat(kept)
        .containsEntry("Invocation records", golden.count())
        .containsEntry("Workflow types", (long) golden.workflowTypes().size())
        .containsEntry("Workflow runs", runs);
    assertThat(page)
        .contains("The application is " + golden.app() + ".", "serializer_cls", "runner_cls");
  }

  @Test
  void clientDataStore_listsItsEntries_withItsSettings() {
    try (Site site = Site.over(folder, SqliteFixture.SHOP4.copyTo(folder))) {
      Answer page = site.get("/client-data-store/");

      assertThat(page.body())
          .contains("SQLiteClientDataStore", "min_size_to_cache", "max_size_to_cache")
          .contains("local_cache_size", "warn_threshold", "compression_enabled", ">1024<")
          .contains("pynenc&#39;s default");
      assertThat(page.links().stream().filter(link -> link.contains("/entry?key=")))
          .isNotEmpty()
          .allMatch(link -> site.get(link).status() == 200);
    }
  }
}
